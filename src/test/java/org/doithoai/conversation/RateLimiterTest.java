package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import org.doithoai.conversation.RateLimiter.Verdict;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateLimiterTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Address CHAT = new Address("telegram:1", "5", null, true);
  private static final ChatUser PERSON = new ChatUser("telegram:5", null);

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("d.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** By a limiter of its own each time, as another process has one. */
  private Verdict ask(ChatUser person, long second) {
    RateLimiter limiter =
        new RateLimiter(database.jdbi(), "question", new ChatSettings.Limits(2, 3, 4));
    Instant at = NOW.plusSeconds(second);
    Verdict verdict = limiter.ask(person, CHAT, at);
    database.jdbi().useHandle(handle -> limiter.count(handle, person, CHAT, at, verdict));
    return verdict;
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
