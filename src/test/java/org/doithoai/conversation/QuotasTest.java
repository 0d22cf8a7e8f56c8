package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.TurnResult;
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
              new ChatSettings.Limits(4, 100, 100), new UsageCounters(database.jdbi(), clock));
      TurnContext context =
          new TurnContext(
              new TurnResult(),
              new Address("telegram:1", "2", null, true),
              new ChatUser("telegram:2", null),
              "1",
              null,
              TestChat.NOW,
              Memory.EMPTY,
              Texts.in(Language.ENGLISH));
      int others = 0;
      for (int i = 0; i < 20; i++) {
        others += quotas.other(context) ? 1 : 0;
      }
      int questions = 0;
      for (int i = 0; i < 20; i++) {
        questions += quotas.question(context) ? 1 : 0;
      }
      assertEquals(12, others);
      assertEquals(4, questions);
    }
  }
}
