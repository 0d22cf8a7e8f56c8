package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doithoai.app.Settings;
import org.doithoai.digest.Digest;
import org.doithoai.digest.DigestSink;
import org.doithoai.digest.Event;
import org.doithoai.intake.TickingClock;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.FakePlatform;
import org.doithoai.messaging.Outbox;
import org.doithoai.messaging.Pause;
import org.doithoai.storage.Database;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Subscriber;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.Timing;
import org.doithoai.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxDigestSinkTest {

  private static final Instant NOW = Instant.parse("2026-03-02T00:30:00Z");
  private static final String ACCOUNT = "telegram:7301";

  @TempDir static Path folder;
  private final TickingClock clock = new TickingClock(NOW);
  private final Database database = Database.sqlite(folder.resolve(System.nanoTime() + ".db"));
  private final FakePlatform platform = new FakePlatform(ACCOUNT);
  private final OutboxDigestSink sink =
      new OutboxDigestSink(database.jdbi(), 20, Duration.ofHours(24), clock);
  private final Outbox outbox = new Outbox(database.jdbi(), ACCOUNT, clock);

  @AfterEach
  void close() {
    database.close();
  }

  private void serve() {
    ConversationFactory chat =
        TestChat.chat(
            database.jdbi(),
            new FakeAnswerer(),
            TestChat.of(List.of()),
            Settings.load(null, Map.of()).chat(),
            clock,
            Pause.by(clock),
            List.of());
    sink.serve(platform, chat.exchange(platform));
  }

  private static Subscription subscription(int number) {
    return new Subscription(
        "s" + number,
        new Subscriber(ACCOUNT, String.valueOf(number), null, true),
        "telegram:" + number,
        Language.ENGLISH,
        Filter.ALL,
        new Timing.AtOnce(ZoneOffset.UTC, null),
        false,
        null,
        Subscription.State.ACTIVE);
  }

  private static Digest digest(int events) {
    List<Event> all =
        IntStream.range(0, events)
            .mapToObj(
                i ->
                    new Event(
                        "event " + i, List.of(), List.of(), List.of(), List.of(), false, "why"))
            .toList();
    return new Digest(Language.ENGLISH, all, 0, false);
  }

  private void take(int number, int events) {
    database
        .jdbi()
        .useTransaction(
            handle ->
                sink.take(handle, subscription(number), "d" + number, key(number), digest(events)));
  }

  private static String key(int number) {
    return "digest:s" + number + ":2026-03-02T07:30";
  }

  @Test
  void itTakesSoManyASecondAndNoMoreThanWaitToBeSent() {
    assertEquals(0, sink.room(ACCOUNT), "no platform yet");
    serve();
    assertEquals(20, sink.room(ACCOUNT));
    for (int i = 0; i < 20; i++) {
      take(i, 1);
    }
    assertEquals(0, sink.room(ACCOUNT));
    clock.set(NOW.plusMillis(500));
    assertEquals(10, sink.room(ACCOUNT));
    clock.set(NOW.plusSeconds(60));
    assertEquals(20, sink.room(ACCOUNT), "forty may wait, and twenty do");
    sendAll(20);
    assertEquals(40, sink.room(ACCOUNT), "as none waits");
    clock.set(NOW.minusSeconds(60));
    assertTrue(sink.room(ACCOUNT) >= 0, "the clock was set back");
  }

  private void sendAll(int count) {
    for (int i = 0; i < count; i++) {
      String lane = OutboxDigestSink.address(subscription(i).subscriber()).lane();
      for (var next = outbox.next(lane); next.isPresent(); next = outbox.next(lane)) {
        outbox.sent(next.get().parcel().id(), "m" + i);
      }
    }
  }

  @Test
  void whatBecameOfADigestIsSeenInTheOutbox() {
    serve();
    take(0, 1);
    take(0, 1);
    Subscriber to = subscription(0).subscriber();
    assertEquals(DigestSink.Arrival.WAITING, arrival(to));
    long id = outbox.next(OutboxDigestSink.address(to).lane()).orElseThrow().parcel().id();
    outbox.failed(id, "refused");
    assertEquals(DigestSink.Arrival.FAILED, arrival(to));
    database.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));
    assertEquals(DigestSink.Arrival.ARRIVED, arrival(to), "too long ago to be kept");
  }

  private DigestSink.Arrival arrival(Subscriber to) {
    return database.jdbi().withHandle(handle -> sink.arrival(handle, to, key(0)));
  }

  @Test
  void moreThanAPageHasAButton() {
    Texts texts = Texts.in(Language.ENGLISH);
    assertTrue(OutboxDigestSink.more(texts, "d", digest(5), 0).isEmpty());
    Button more = OutboxDigestSink.more(texts, "d", digest(12), 0).orElseThrow();
    assertEquals(new Action.MoreNews("d", 5), more.action());
    assertEquals("7 more", more.label());
    assertTrue(OutboxDigestSink.more(texts, "d", digest(12), 10).isEmpty());
  }
}
