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

class SilencesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final Filter JAPAN =
      new Filter(Set.of("jp"), Set.of(), Set.of(), List.of(), List.of());

  @TempDir Path folder;
  private final TickingClock clock = new TickingClock(NOW);

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @SuppressWarnings("NullAway.Init")
  private Silences silences;

  private final FakeCatalog catalog = new FakeCatalog();

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("doithoai.db"));
    silences = new Silences(database.jdbi(), clock);
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
    return silences.untold().stream().map(Silences.Silence::subject).toList();
  }

  private void tellAll() {
    List<Silences.Silence> all = silences.untold();
    database.jdbi().useTransaction(handle -> all.forEach(one -> silences.told(handle, one)));
  }

  private void feed(int failures) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("DELETE FROM feed");
              handle.execute(
                  "INSERT INTO feed (address, due_at, failures, problem) VALUES (?, 0, ?, ?)",
                  "https://feed.example/rss",
                  failures,
                  "HTTP 410");
            });
  }

  @Test
  void aDeadFeedIsToldOnceUntilItIsReadAgain() {
    feed(4);
    assertEquals(List.of(), untold());
    feed(5);
    assertEquals(List.of("feed:https://feed.example/rss"), untold());
    tellAll();
    assertEquals(List.of(), untold());
    feed(0);
    assertEquals(List.of(), untold());
    feed(5);
    assertEquals(List.of("feed:https://feed.example/rss"), untold());
  }

  @Test
  void aWeekWithoutAnArticleIsToldOnce() {
    catalog.put("one", "It is for everybody.");
    look();
    clock.set(NOW.plus(Duration.ofDays(6)));
    assertEquals(List.of(), untold());
    clock.set(NOW.plus(Duration.ofDays(8)));
    assertEquals(1, untold().size());
    assertTrue(untold().getFirst().startsWith("articles:"));
    tellAll();
    clock.set(NOW.plus(Duration.ofDays(9)));
    assertEquals(List.of(), untold());
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
    assertTrue(untold().getFirst().startsWith("filter:japan:"), untold().toString());
    tellAll();
    assertFalse(untold().toString().contains("filter:"));
  }
}
