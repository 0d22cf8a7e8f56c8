package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.doithoai.conversation.BotProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} as a process, told to end by SIGTERM. */
class ServeIT {

  @TempDir Path folder;

  @Test
  void itEndsWithinTenSecondsOfSigtermAndLosesNothing() throws Exception {
    try (BotApiEmulator telegram = new BotApiEmulator()) {
      People people = new People(telegram, Instant.now());
      people.write(11, "before");
      try (BotProcess bot = serve(telegram)) {
        telegram.messages(11, 1);
        people.write(11, "at the end");
        long millis = bot.terminate(10_000);
        assertTrue(millis >= 0, "still there after ten seconds");
      }
      people.write(11, "while it was away");
      try (BotProcess bot = serve(telegram)) {
        telegram.messages(11, 3);
        telegram.awaitAllAcknowledged();
        assertTrue(bot.terminate(10_000) >= 0);
      }
      assertEquals(3, telegram.messages(11).size(), "none lost, none twice");
    }
  }

  private BotProcess serve(BotApiEmulator telegram) throws ClassNotFoundException {
    Class<?> main = Class.forName("org.doithoai.cli.ServingBot");
    return new BotProcess(main, folder.toString(), "telegram", telegram.url().toString());
  }
}
