package org.doithoai.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.app.Settings;
import org.doithoai.storage.Database;
import org.doithoai.subscription.FakeMatcher;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Shipped;
import org.doithoai.subscription.Subscriber;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionStore;
import org.doithoai.subscription.Timing;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock in fact, in two processes' stead two databases over one file. */
class DigestClockTest {

  private static final int ALERTS = 40;

  @TempDir Path folder;
  private final Clock clock = Clock.systemUTC();
  private final FakeCatalog shelf = new FakeCatalog();
  private final FakeDigestSink courier = new FakeDigestSink("telegram:1");

  private record Running(Database database, NewArticleTracker arrivals, DigestClock clock) {

    void look() {
      arrivals.look();
      clock.wake();
    }

    void close() {
      clock.close();
      database.close();
    }
  }

  private Running process() {
    Database database = Database.sqlite(folder.resolve("doithoai.db"));
    NewArticleTracker tracker =
        new NewArticleTracker(
            database.jdbi(), shelf, Shipped.ANNOTATOR, new FakeMatcher(), FakeMatcher::new, clock);
    DueDigestJob job =
        new DueDigestJob(
            database.jdbi(),
            tracker,
            new FakeWriter(),
            courier,
            Settings.load(null, Map.of()).digest(),
            clock);
    DigestClock digests = new DigestClock(job, clock);
    digests.start();
    return new Running(database, tracker, digests);
  }

  @Test
  void twoServeEachOnceAndOneGoesOn() throws InterruptedException {
    Running one = process();
    Running other = process();
    SubscriptionStore store = new SubscriptionStore(one.database().jdbi(), clock);
    one.database()
        .jdbi()
        .useTransaction(
            handle -> {
              for (int i = 0; i < ALERTS; i++) {
                store.add(handle, alert(i));
              }
            });
    shelf.put("first", "first");
    one.look();
    other.look();
    await(ALERTS);
    one.close();
    shelf.put("second", "second");
    other.look();
    await(2 * ALERTS);
    other.close();

    Running third = process();
    shelf.put("third", "third");
    third.look();
    await(3 * ALERTS);
    third.close();
    Set<String> keys = new HashSet<>();
    courier.taken().forEach(t -> assertTrue(keys.add(t.key()), () -> "twice: " + t.key()));
    assertEquals(3 * ALERTS, keys.size());
  }

  private static Subscription alert(int number) {
    return new Subscription(
        DeliveryStore.newId(),
        new Subscriber("telegram:1", String.valueOf(number), null, true),
        "telegram:" + number,
        Language.VIETNAMESE,
        Filter.ALL,
        new Timing.AtOnce(ZoneOffset.UTC, null),
        false,
        null,
        Subscription.State.ACTIVE);
  }

  private void await(int count) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (courier.taken().size() < count) {
      assertTrue(System.nanoTime() < end, () -> List.of(count, courier.taken().size()).toString());
      Thread.sleep(20);
    }
  }
}
