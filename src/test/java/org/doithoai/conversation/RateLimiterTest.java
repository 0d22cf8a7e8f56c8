package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.doithoai.conversation.RateLimiter.Verdict;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Address CHAT = new Address("telegram:1", "5", null, true);
  private static final ChatUser PERSON = new ChatUser("telegram:5", null);

  private final RateLimiter limiter = new RateLimiter(new ChatSettings.Limits(2, 3, 4));

  private Verdict ask(ChatUser person, long second) {
    return limiter.ask(person, CHAT, NOW.plusSeconds(second));
  }

  @Test
  void aPersonHasAMinuteAndADay() {
    assertEquals(Verdict.WITHIN, ask(PERSON, 0));
    assertEquals(Verdict.WITHIN, ask(PERSON, 1));
    assertEquals(Verdict.TELL, ask(PERSON, 2));
    assertEquals(Verdict.IGNORE, ask(PERSON, 3));
    assertEquals(Verdict.WITHIN, ask(PERSON, 60));
    assertEquals(Verdict.TELL, ask(PERSON, 121), "the day's three are used up");
    assertEquals(Verdict.WITHIN, ask(PERSON, 86_400));
  }

  @Test
  void aChatHasAMinuteForAll() {
    for (int i = 0; i < 4; i++) {
      assertEquals(Verdict.WITHIN, ask(new ChatUser("telegram:" + i, null), 0));
    }
    assertEquals(Verdict.TELL, ask(new ChatUser("telegram:9", null), 0));
    assertEquals(Verdict.WITHIN, ask(new ChatUser("telegram:9", null), 61));
  }
}
