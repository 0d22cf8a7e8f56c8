package org.doithoai.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
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
  void noQuestionWithoutAnAnswerAndNoneTwice() throws Exception {
    try (SlackEmulator slack = new SlackEmulator(InstantSource.system())) {
      People people = new People(slack);
      List<String> questions = new ArrayList<>();
      for (CrashPoint point : CrashPoint.values()) {
        if (point == CrashPoint.NONE) {
          continue;
        }
        String question = "killed at " + point;
        questions.add(question);
        people.write("U1", question);
        try (BotProcess bot = bot(slack, point)) {
          bot.awaitLine("AT " + point);
          bot.kill();
        }
      }
      questions.add("at last");
      people.write("U1", "at last");
      try (BotProcess bot = bot(slack, CrashPoint.NONE)) {
        bot.awaitLine("READY");
        slack.await("the last answer", all -> answers(slack, "at last") == 1);
        slack.socket.awaitAllAcknowledged();
      }
      for (String question : questions) {
        assertEquals(1, answers(slack, question), question);
      }
      long repeated =
          slack.calls("chat.postMessage").stream()
              .filter(call -> call.error().equals(SlackEmulator.REPEATED))
              .count();
      assertEquals(1, repeated, "for the kill before it was noted; Slack knows it by its id");
      assertInOrder(slack, questions);
    }
  }

  private static void assertInOrder(SlackEmulator slack, List<String> questions) {
    List<String> order =
        slack.messages("DU1").stream()
            .map(call -> questions.stream().filter(q -> isAbout(call.text(), q)).findFirst())
            .map(question -> question.orElse("?"))
            .distinct()
            .toList();
    assertEquals(questions, order);
  }

  private static int answers(SlackEmulator slack, String question) {
    return (int) slack.messages("DU1").stream().filter(c -> isAbout(c.text(), question)).count();
  }

  private static boolean isAbout(String answer, String question) {
    return answer.contains("on “" + question + "”");
  }

  private BotProcess bot(SlackEmulator slack, CrashPoint point) {
    return new BotProcess(
        CrashingBot.class, folder.toString(), slack.url().toString(), point.name());
  }
}
