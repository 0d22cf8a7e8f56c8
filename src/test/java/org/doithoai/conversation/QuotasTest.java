package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.TurnResult;
import org.doithoai.messaging.Turns;
import org.doithoai.storage.Database;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotasTest {

  @TempDir Path folder;

  @Test
  void commandsDoNotUseUpTheQuestionsAndAreBoundedToo() {
    try (Database database = Database.sqlite(folder.resolve("d.db"))) {
      Clock clock = Clock.fixed(TestChat.NOW, ZoneOffset.UTC);
      Quotas quotas =
          new Quotas(
              database.jdbi(),
              new ChatSettings.Limits(4, 100, 100),
              new UsageCounters(database.jdbi(), clock));
      assertEquals(12, within(database, quotas::other));
      assertEquals(4, within(database, quotas::question));
    }
  }

  /** How many of twenty are. */
  private static int within(Database database, Predicate<TurnContext> quota) {
    int within = 0;
    for (int i = 0; i < 20; i++) {
      TurnResult turn = new TurnResult();
      TurnContext context =
          new TurnContext(
              turn,
              new Address("telegram:1", "2", null, true),
              new ChatUser("telegram:2", null),
              "1",
              null,
              TestChat.NOW,
              Memory.EMPTY,
              Texts.in(Language.ENGLISH));
      within += quota.test(context) ? 1 : 0;
      Turns.carryOut(turn, database.jdbi());
    }
    return within;
  }
}
