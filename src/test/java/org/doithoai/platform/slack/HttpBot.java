package org.doithoai.platform.slack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.doithoai.conversation.BotProcess;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.messaging.Pause;
import org.doithoai.storage.Database;
import org.doithoai.web.WebServer;

/** A bot in a process of its own, reached over HTTP: its limits are those of the process. */
final class HttpBot {

  static final String SECRET = "a-signing-secret";

  private HttpBot() {}

  static BotProcess start(Path folder, SlackEmulator slack, int port) {
    return new BotProcess(
        HttpBot.class, folder.toString(), slack.url().toString(), String.valueOf(port));
  }

  public static void main(String[] args) throws IOException {
    // as long as the bot's own limits they would only make the test longer
    System.setProperty("sun.net.httpserver.maxReqTime", "2");
    System.setProperty("sun.net.httpserver.idleInterval", "2");
    try (Database database = Database.sqlite(Path.of(args[0]).resolve("doithoai.db"));
        WebServer server = new WebServer("127.0.0.1", Integer.parseInt(args[2]))) {
      Clock clock = Clock.systemUTC();
      ConversationFactory chat =
          TestChat.chat(
              database.jdbi(),
              new FakeAnswerer(),
              TestChat.articles(),
              TestChat.open(),
              clock,
              Pause.by(clock),
              List.of());
      SlackAdapter adapter =
          new SlackAdapter(
              new SlackSettings(
                  SlackEmulator.BOT_TOKEN, null, SECRET, URI.create(args[1]), 0, 0, null),
              chat,
              server::route);
      adapter.start();
      server.start();
      BotProcess.standReady();
      adapter.stop();
    }
  }
}
