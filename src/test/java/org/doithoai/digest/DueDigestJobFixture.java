package org.doithoai.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.doithoai.app.Settings;
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
import org.jspecify.annotations.Nullable;

/** Digests by a clock of the test's, through processes that come and go, in a real database. */
abstract class DueDigestJobFixture {

  static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
  static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  static final AtomicInteger ACCOUNTS = new AtomicInteger(8000);

  /** Monday, 2 March, 06:00 in Hà Nội. */
  static final Instant START = Instant.parse("2026-03-01T23:00:00Z");

  final String account = "telegram:" + ACCOUNTS.getAndIncrement();
  final TickingClock clock = new TickingClock(START);
  final FakeCatalog shelf = new FakeCatalog();
  final FakeDigestSink courier = new FakeDigestSink(account);
  int articles;

  abstract Database database();

  SubscriptionStore subscriptions() {
    return new SubscriptionStore(database().jdbi(), clock);
  }

  NewArticleTracker arrivals() {
    return new NewArticleTracker(
        database().jdbi(), shelf, Shipped.ANNOTATOR, new FakeMatcher(), FakeMatcher::new, clock);
  }

  DueDigestJob round(NewArticleTracker tracker) {
    return new DueDigestJob(
        database().jdbi(),
        tracker,
        new FakeWriter(),
        courier,
        Settings.load(null, Map.of()).digest(),
        clock);
  }

  /** A process that starts, looks at the articles, serves what is due, and ends. */
  List<FakeDigestSink.Taken> runAt(String moment) {
    clock.set(moment);
    NewArticleTracker tracker = arrivals();
    tracker.look();
    round(tracker).run();
    return courier.takeAll();
  }

  String titlesAt(String moment) {
    return String.join(
        " + ", runAt(moment).stream().map(FakeDigestSink.Taken::titles).sorted().toList());
  }

  static Timing daily(String... times) {
    return new Timing.Regular(
        List.of(times).stream().map(LocalTime::parse).toList(), EVERY_DAY, HANOI, null);
  }

  Subscription subscription(Timing timing, String... phrases) {
    return new Subscription(
        DeliveryStore.newId(),
        new Subscriber(account, "-5", null, false),
        "telegram:1",
        Language.ENGLISH,
        new Filter(Set.of(), Set.of(), Set.of(), List.of(phrases), List.of()),
        timing,
        false,
        null,
        Subscription.State.ACTIVE);
  }

  Subscription add(Subscription subscription) {
    database().jdbi().useTransaction(handle -> subscriptions().add(handle, subscription));
    return subscription;
  }

  void change(Subscription after) {
    database().jdbi().useTransaction(handle -> subscriptions().change(handle, after));
  }

  static Subscription with(
      Subscription s,
      Filter filter,
      Timing timing,
      boolean evenEmpty,
      @Nullable LocalDate until,
      Subscription.State state) {
    return new Subscription(
        s.id(), s.subscriber(), s.owner(), s.language(), filter, timing, evenEmpty, until, state);
  }

  /** A new article of this test alone; returns its key. */
  String article(String text) {
    String key = account + "-" + articles++;
    shelf.put(key, text + " " + key);
    return key;
  }
}
