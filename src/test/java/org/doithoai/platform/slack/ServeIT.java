package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import org.doithoai.conversation.BotProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} as a process, told to end by SIGTERM. */
class ServeIT {

  @TempDir Path folder;

  @Test
  void itEndsWithinTenSecondsOfSigtermAndLosesNothing() throws Exception {
    try (SlackEmulator slack = new SlackEmulator(InstantSource.system())) {
      People people = new People(slack);
      people.write("U1", "before");
      try (BotProcess bot = serve(slack)) {
        slack.messages("DU1", 1);
        people.write("U1", "at the end");
        long millis = bot.terminate(10_000);
        assertTrue(millis >= 0, "still there after ten seconds");
      }
      people.write("U1", "while it was away");
      try (BotProcess bot = serve(slack)) {
        slack.messages("DU1", 3);
        slack.socket.awaitAllAcknowledged();
        assertTrue(bot.terminate(10_000) >= 0);
      }
      assertEquals(3, slack.messages("DU1").size(), "none lost, none twice");
    }
  }

  private BotProcess serve(SlackEmulator slack) throws ClassNotFoundException {
    Class<?> main = Class.forName("org.doithoai.cli.ServingBot");
    return new BotProcess(main, folder.toString(), "slack", slack.url().toString());
  }
}
