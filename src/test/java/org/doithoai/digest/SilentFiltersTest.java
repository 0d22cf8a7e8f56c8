package org.doithoai.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.doithoai.intake.TickingClock;
import org.doithoai.storage.Database;
import org.doithoai.subscription.FakeMatcher;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Shipped;
import org.doithoai.subscription.Subscriber;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionStore;
import org.doithoai.subscription.Timing;
import org.doithoai.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilentFiltersTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final Filter JAPAN =
      new Filter(Set.of("jp"), Set.of(), Set.of(), List.of(), List.of());

  @TempDir Path folder;
  private final TickingClock clock = new TickingClock(NOW);

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @SuppressWarnings("NullAway.Init")
  private SilentFilters silent;

  private final FakeCatalog catalog = new FakeCatalog();

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("doithoai.db"));
    silent = new SilentFilters(database.jdbi(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void look() {
    new NewArticleTracker(
            database.jdbi(), catalog, Shipped.ANNOTATOR, new FakeMatcher(), FakeMatcher::new, clock)
        .look();
  }

  private List<String> untold() {
    return silent.untold().stream().map(Subscription::id).toList();
  }

  private boolean tell(Subscription subscription) {
    return database.jdbi().inTransaction(handle -> silent.told(handle, subscription));
  }

  @Test
  void aFilterThatMatchesNothingForAMonthIsToldOnceAndAgainWhenItIsChanged() {
    SubscriptionStore store = new SubscriptionStore(database.jdbi(), clock);
    Subscription japan =
        new Subscription(
            "japan",
            new Subscriber("telegram:1", "2", null, true),
            "telegram:2",
            Language.ENGLISH,
            JAPAN,
            new Timing.AtOnce(ZoneOffset.UTC, null),
            false,
            null,
            Subscription.State.ACTIVE);
    database.jdbi().useTransaction(handle -> store.add(handle, japan));
    clock.set(NOW.plus(Duration.ofDays(29)));
    catalog.put("one", "Laos came.");
    look();
    assertEquals(List.of(), untold());
    clock.set(NOW.plus(Duration.ofDays(31)));
    assertEquals(List.of("japan"), untold());
    assertTrue(tell(japan));
    assertFalse(tell(japan), "another process has told it");
    assertEquals(List.of(), untold());
    database
        .jdbi()
        .useHandle(h -> h.execute("UPDATE digest_subscription SET filter_set = filter_set + 1"));
    assertEquals(List.of("japan"), untold(), "the filter is another");
  }
}
