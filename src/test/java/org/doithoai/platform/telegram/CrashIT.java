package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.doithoai.conversation.BotProcess;
import org.doithoai.conversation.CrashPoint;
import org.doithoai.conversation.Kills;
import org.doithoai.platform.telegram.BotApiEmulator.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashIT {

  @TempDir Path folder;

  @Test
  void noQuestionWithoutAnAnswerAndOnlyWhatTelegramCannotTellTwice() throws Exception {
    try (BotApiEmulator telegram = new BotApiEmulator()) {
      People people = new People(telegram, Instant.now());
      Kills kills = new Kills(() -> telegram.messages(11).stream().map(Call::text).toList());
      kills.atEachPoint(
          question -> people.write(11, question),
          point -> CrashingBot.start(folder, telegram, point));
      try (BotProcess bot = CrashingBot.start(folder, telegram, CrashPoint.NONE)) {
        bot.awaitLine("READY");
        telegram.await("the last answer", all -> kills.answers(Kills.LAST) == 1);
        telegram.awaitAllAcknowledged();
      }
      for (String question : kills.questions()) {
        int answers = kills.answers(question);
        assertTrue(answers == 1 || answers == 2, answers + " answers to: " + question);
      }
      int sent = telegram.messages(11).size();
      assertEquals(
          kills.questions().size() + 1, sent, "one twice, for the kill before it was noted");
      kills.assertInOrder();
    }
  }
}
