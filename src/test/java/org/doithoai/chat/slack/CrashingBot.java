package org.doithoai.chat.slack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.doithoai.chat.Chat;
import org.doithoai.chat.CrashPoint;
import org.doithoai.chat.Pause;
import org.doithoai.storage.Database;
import org.jdbi.v3.core.Jdbi;

/**
 * A bot in a process of its own, which stands still at one point of a message's way, says so on
 * stdout, and waits there to be killed. Arguments: the folder of its database, the emulator's URL,
 * a {@link CrashPoint}. It ends when its stdin does.
 */
final class CrashingBot {

  private CrashingBot() {}

  public static void main(String[] args) throws Exception {
    CrashPoint point = CrashPoint.valueOf(args[2]);
    Database database = Database.sqlite(Path.of(args[0]).resolve("doithoai.db"));
    Jdbi jdbi = database.jdbi();
    point.in(jdbi);
    Clock clock = Clock.systemUTC();
    Chat chat =
        new Chat(
            jdbi, point.answerer(), Rig.articles(), Rig.open(), clock, Pause.by(clock), List.of());
    SlackAdapter adapter = new SlackAdapter(slack(URI.create(args[1])), chat);
    adapter.start();
    CrashPoint.say("READY");
    while (System.in.read() >= 0) {
      // until the test closes it
    }
    adapter.stop();
    database.close();
  }

  private static SlackSettings slack(URI url) {
    return new SlackSettings(SlackEmulator.BOT_TOKEN, SlackEmulator.APP_TOKEN, null, url, 0, 0);
  }
}
