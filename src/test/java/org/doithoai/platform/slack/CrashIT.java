package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import org.doithoai.conversation.BotProcess;
import org.doithoai.conversation.CrashPoint;
import org.doithoai.conversation.Kills;
import org.doithoai.platform.slack.SlackEmulator.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashIT {

  @TempDir Path folder;

  @Test
  void noQuestionWithoutAnAnswerAndNoneTwice() throws Exception {
    try (SlackEmulator slack = new SlackEmulator(InstantSource.system())) {
      People people = new People(slack);
      Kills kills = new Kills(() -> slack.messages("DU1").stream().map(Call::text).toList());
      kills.atEachPoint(
          question -> people.write("U1", question),
          point -> CrashingBot.start(folder, slack, point));
      try (BotProcess bot = CrashingBot.start(folder, slack, CrashPoint.NONE)) {
        bot.awaitLine("READY");
        slack.await("the last answer", all -> kills.answers(Kills.LAST) == 1);
        slack.socket.awaitAllAcknowledged();
      }
      for (String question : kills.questions()) {
        assertEquals(1, kills.answers(question), question);
      }
      long repeated =
          slack.calls("chat.postMessage").stream()
              .filter(call -> call.error().equals(SlackEmulator.REPEATED))
              .count();
      assertEquals(1, repeated, "for the kill before it was noted; Slack knows it by its id");
      kills.assertInOrder();
    }
  }
}
