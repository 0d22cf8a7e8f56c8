package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.doithoai.conversation.CrashPoint;
import org.doithoai.conversation.Fleet;
import org.doithoai.conversation.QuestionLoad;
import org.junit.jupiter.api.Test;

/** Two processes over one PostgreSQL; the leader is killed, the other, and the server restarted. */
class ReplicasIT {

  private static final int QUESTIONS = 500;
  private static final int CHATS = 50;
  private static final int KILLS = 2;

  @Test
  void noQuestionIsLostAndEachChatKeepsItsOrder() throws Exception {
    QuestionLoad load = new QuestionLoad(QUESTIONS);
    try (BotApiEmulator telegram = new BotApiEmulator();
        Fleet fleet =
            new Fleet(
                2,
                "telegram:" + BotApiEmulator.BOT,
                database -> CrashingBot.start(database, telegram, CrashPoint.NONE))) {
      telegram.faults(
          call -> {
            if (call.method().equals("sendmessage")) {
              load.note(String.valueOf(call.chat()), call.text());
            }
            return null;
          });
      load.run(
          KILLS,
          fleet,
          number ->
              new People(telegram, Instant.now())
                  .write(100L + number % CHATS, QuestionLoad.question(number)),
          () -> telegram.unacknowledged() == 0);
    }
    assertEquals(0, load.lost());
    assertEquals(0, load.outOfOrder());
    assertTrue(load.twice() <= 8, load.twice() + " twice: more than were on the way at the kill");
  }
}
