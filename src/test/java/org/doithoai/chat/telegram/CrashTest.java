package org.doithoai.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.chat.BotProcess;
import org.doithoai.chat.CrashPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a real process, with SIGKILL, at each point between receiving a question and having noted
 * that its answer was sent; the next process takes up what is left and is killed at the next point.
 */
class CrashTest {

  @TempDir Path folder;

  @Test
  void noQuestionWithoutAnAnswerAndOnlyWhatTelegramCannotTellTwice() throws Exception {
    try (BotApiEmulator telegram = new BotApiEmulator()) {
      People people = new People(telegram, Instant.now());
      List<String> questions = new ArrayList<>();
      for (CrashPoint point : CrashPoint.values()) {
        if (point == CrashPoint.NONE) {
          continue;
        }
        String question = "killed at " + point;
        questions.add(question);
        people.write(11, question);
        try (BotProcess bot = bot(telegram, point)) {
          bot.awaitLine("AT " + point);
          bot.kill();
        }
      }
      questions.add("at last");
      people.write(11, "at last");
      try (BotProcess bot = bot(telegram, CrashPoint.NONE)) {
        bot.awaitLine("READY");
        telegram.await("the last answer", all -> answers(telegram, "at last") == 1);
        telegram.awaitAllAcknowledged();
      }
      for (String question : questions) {
        int answers = answers(telegram, question);
        assertTrue(answers == 1 || answers == 2, answers + " answers to: " + question);
      }
      int sent = telegram.messages(11).size();
      assertEquals(questions.size() + 1, sent, "one twice, for the kill before it was noted");
      assertInOrder(telegram, questions);
    }
  }

  private static void assertInOrder(BotApiEmulator telegram, List<String> questions) {
    List<String> order =
        telegram.messages(11).stream()
            .map(call -> questions.stream().filter(q -> isAbout(call.text(), q)).findFirst())
            .map(question -> question.orElse("?"))
            .distinct()
            .toList();
    assertEquals(questions, order);
  }

  private static int answers(BotApiEmulator telegram, String question) {
    return (int) telegram.messages(11).stream().filter(c -> isAbout(c.text(), question)).count();
  }

  private static boolean isAbout(String answer, String question) {
    return answer.contains("on “" + question + "”");
  }

  private BotProcess bot(BotApiEmulator telegram, CrashPoint point) {
    return new BotProcess(
        CrashingBot.class, folder.toString(), telegram.url().toString(), point.name());
  }
}
