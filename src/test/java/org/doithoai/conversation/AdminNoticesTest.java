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
import org.doithoai.messaging.Delivery;
import org.doithoai.messaging.FakePlatform;
import org.doithoai.messaging.MessagePipeline;
import org.doithoai.messaging.Pause;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminNoticesTest {

  private static final Map<String, Notice> QUIET =
      Map.of("quiet", new Notice("alert.quiet", List.of(24)));

  @TempDir Path folder;

  @Test
  void eachIsToldOnceUntilItIsOver() throws InterruptedException {
    TickingClock clock = new TickingClock(Instant.parse("2026-11-29T08:00:00Z"));
    try (Database database = Database.sqlite(folder.resolve("doithoai.db"))) {
      OutboxDigestSink sink = new OutboxDigestSink(database.jdbi(), 0, Duration.ofHours(1), clock);
      FakePlatform platform = new FakePlatform("telegram:7301");
      ConversationFactory chat =
          TestChat.chat(
              database.jdbi(),
              new FakeAnswerer(),
              TestChat.of(List.of()),
              Settings.load(null, Map.of()).chat(),
              clock,
              Pause.by(clock),
              List.of());
      platform.answer(parcel -> new Delivery.Later(Duration.ofDays(9), "not now"));
      MessagePipeline pipeline = chat.exchange(platform);
      pipeline.start();
      sink.serve(platform, pipeline);
      AdminNotices notices =
          new AdminNotices(database.jdbi(), sink, Set.of("telegram:204", "slack:U1"), clock);
      notices.tell(QUIET);
      notices.tell(QUIET);
      assertEquals(1, told(database).size());
      notices.tell(Map.of());
      clock.forward(Duration.ofDays(1));
      notices.tell(QUIET);
      assertEquals(2, told(database).size());
      pipeline.stop(Duration.ofSeconds(4));
    }
  }

  /** Also what waited too long since, which the sender gives up. */
  private static List<String> told(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("SELECT turn_key FROM outbox").mapTo(String.class).list());
  }
}
