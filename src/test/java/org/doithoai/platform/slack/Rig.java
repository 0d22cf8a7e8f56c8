package org.doithoai.platform.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.doithoai.answer.Answerer;
import org.doithoai.conversation.ChatSettings;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.FakeIntake;
import org.doithoai.conversation.PassageLinks;
import org.doithoai.conversation.TestChat;
import org.doithoai.intake.TickingClock;
import org.doithoai.messaging.ChatListener;
import org.doithoai.messaging.Replicas;
import org.doithoai.storage.Database;
import org.doithoai.web.WebServer;

/** The real adapter over a real database and the emulated Slack, with a clock that stands still. */
final class Rig implements AutoCloseable {

  final SlackEmulator slack;
  final People people;
  final Database database;
  final Replicas replicas;
  final ConversationFactory chat;
  final SlackAdapter adapter;
  final FakeIntake intake = new FakeIntake();
  final WebServer server;
  final TickingClock clock;

  Rig(SlackEmulator slack, Path folder, ChatSettings settings) {
    this(slack, folder, settings, new FakeAnswerer());
  }

  Rig(SlackEmulator slack, Path folder, ChatSettings settings, Answerer answerer) {
    this(slack, folder, settings, answerer, List.of(), settings(slack));
  }

  Rig(
      SlackEmulator slack,
      Path folder,
      ChatSettings settings,
      Answerer answerer,
      List<ChatListener> changes,
      SlackSettings connection) {
    this(
        slack,
        Database.sqlite(folder.resolve("doithoai.db")),
        Replicas.ALONE,
        settings,
        answerer,
        changes,
        connection);
  }

  /** One of several processes, for that matter. */
  Rig(
      SlackEmulator slack,
      Database database,
      Replicas replicas,
      ChatSettings settings,
      Answerer answerer,
      List<ChatListener> changes,
      SlackSettings connection) {
    this.slack = slack;
    this.people = new People(slack);
    this.database = database;
    this.replicas = replicas;
    this.clock = new TickingClock(TestChat.NOW);
    this.chat =
        new ConversationFactory(
            database.jdbi(),
            answerer,
            intake.articles(),
            settings,
            clock,
            clock::waitUntil,
            changes,
            null,
            PassageLinks.OWN_ADDRESS,
            intake,
            replicas);
    try {
      this.server = new WebServer("127.0.0.1", 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.start();
    this.adapter = new SlackAdapter(connection, chat, server::route);
    adapter.start();
  }

  /**
   * The settings of an app that workspaces install.
   *
   * @param key by which their tokens are kept
   */
  static SlackSettings installing(SlackEmulator slack, String key) {
    return new SlackSettings(
        null,
        SlackEmulator.APP_TOKEN,
        null,
        slack.url(),
        0,
        0,
        new SlackSettings.Installing("client", "secret-of-the-app", key));
  }

  static SlackSettings settings(SlackEmulator slack) {
    return new SlackSettings(
        SlackEmulator.BOT_TOKEN, SlackEmulator.APP_TOKEN, null, slack.url(), 0, 0, null);
  }

  @Override
  public void close() {
    adapter.stop();
    server.close();
    replicas.close();
    database.close();
  }
}
