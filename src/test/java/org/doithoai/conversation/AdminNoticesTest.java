package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.app.Settings;
import org.doithoai.conversation.AdminNotices.Notice;
import org.doithoai.intake.TickingClock;
import org.doithoai.messaging.FakePlatform;
import org.doithoai.messaging.Pause;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminNoticesTest {

  private static final Map<String, Notice> QUIET =
      Map.of("quiet", new Notice("alert.quiet", List.of(24)));

  @TempDir Path folder;

  @Test
  void eachIsToldOnceUntilItIsOver() {
    TickingClock clock = new TickingClock(Instant.parse("2026-11-29T08:00:00Z"));
    try (Database database = Database.sqlite(folder.resolve("doithoai.db"))) {
      OutboxDigestSink sink = new OutboxDigestSink(database.jdbi(), 0, Duration.ofHours(1), clock);
      FakePlatform platform = new FakePlatform("telegram:7301");
      ConversationFactory chat =
          new ConversationFactory(
              database.jdbi(),
              new FakeAnswerer(),
              TestChat.of(List.of()),
              Settings.load(null, Map.of()).chat(),
              clock,
              Pause.by(clock),
              List.of());
      sink.serve(platform, chat.exchange(platform));
      AdminNotices notices =
          new AdminNotices(database.jdbi(), sink, Set.of("telegram:204", "slack:U1"), clock);
      notices.tell(QUIET);
      notices.tell(QUIET);
      assertEquals(1, waiting(database).size());
      notices.tell(Map.of());
      clock.forward(Duration.ofDays(1));
      notices.tell(QUIET);
      assertEquals(2, waiting(database).size());
    }
  }

  private static List<String> waiting(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT payload FROM outbox WHERE state = 'waiting'")
                    .mapTo(String.class)
                    .list());
  }
}
