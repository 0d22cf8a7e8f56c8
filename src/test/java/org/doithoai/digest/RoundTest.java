package org.doithoai.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.doithoai.intake.TickingClock;
import org.doithoai.language.Language;
import org.doithoai.storage.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is due when, through everything that happens to a process; a subclass for each database. */
abstract class RoundTest {

  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final AtomicInteger ACCOUNTS = new AtomicInteger(8000);

  /** Monday, 2 March, 06:00 in Hà Nội. */
  private static final Instant START = Instant.parse("2026-03-01T23:00:00Z");

  private final String account = "telegram:" + ACCOUNTS.getAndIncrement();
  private final TickingClock clock = new TickingClock(START);
  private final FakeShelf shelf = new FakeShelf();
  private final FakeCourier courier = new FakeCourier(account);
  private int articles;

  abstract Database database();

  private Subscriptions subscriptions() {
    return new Subscriptions(database().jdbi(), clock);
  }

  private Arrivals arrivals() {
    return new Arrivals(database().jdbi(), shelf, new FakeMatcher(), FakeMatcher::new, clock);
  }

  private Round round(Arrivals arrivals) {
    return new Round(
        database().jdbi(), arrivals, new FakeWriter(), courier, DigestSettings.defaults(), clock);
  }

  /** A process that starts, looks at the articles, serves what is due, and ends. */
  private List<FakeCourier.Taken> runAt(String moment) {
    clock.set(moment);
    Arrivals arrivals = arrivals();
    arrivals.look();
    round(arrivals).run();
    return courier.takeAll();
  }

  private String titlesAt(String moment) {
    return String.join(
        " + ", runAt(moment).stream().map(FakeCourier.Taken::titles).sorted().toList());
  }

  private static Timing daily(String... times) {
    return new Timing.Regular(
        List.of(times).stream().map(LocalTime::parse).toList(), EVERY_DAY, HANOI, null);
  }

  private Subscription subscription(Timing timing, String... phrases) {
    return new Subscription(
        Deliveries.newId(),
        new Subscriber(account, "-5", null, false),
        "telegram:1",
        Language.ENGLISH,
        new Filter(Set.of(), Set.of(), Set.of(), List.of(phrases), List.of()),
        timing,
        false,
        null,
        Subscription.State.ACTIVE);
  }

  private Subscription add(Subscription subscription) {
    database().jdbi().useTransaction(handle -> subscriptions().add(handle, subscription));
    return subscription;
  }

  private void change(Subscription after) {
    database().jdbi().useTransaction(handle -> subscriptions().change(handle, after));
  }

  private static Subscription with(
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
  private String article(String text) {
    String key = account + "-" + articles++;
    shelf.put(key, text + " " + key);
    return key;
  }

  @Test
  void whatIsNewGoesOutOnceAtItsTimeAndNothingWhenNothingIsNew() {
    article("before the subscription");
    runAt("2026-03-01T23:00:00Z");
    add(subscription(daily("07:30")));
    clock.set("2026-03-01T23:10:00Z");
    String first = article("Japan");
    assertEquals("", titlesAt("2026-03-02T00:29:59Z"), "too early");
    assertEquals(first, titlesAt("2026-03-02T00:30:00Z"));
    assertEquals("", titlesAt("2026-03-02T00:30:01Z"), "once");
    assertEquals("", titlesAt("2026-03-03T00:30:00Z"), "nothing new");
    String second = article("Korea");
    String third = article("Singapore");
    runAt("2026-03-03T01:00:00Z");
    assertEquals(second + " " + third, titlesAt("2026-03-04T00:30:00Z"));
    assertEquals("", titlesAt("2026-03-05T00:30:00Z"));
  }

  @Test
  void onlyWhatMatchesAndEvenNothingWhereThatIsWished() {
    Subscription japan = add(subscription(daily("07:30"), "Japan"));
    Subscription always = subscription(daily("07:30"), "the moon");
    add(with(always, always.filter(), always.timing(), true, null, Subscription.State.ACTIVE));
    String matching = article("Japan");
    article("Korea");
    runAt("2026-03-02T00:00:00Z");
    List<FakeCourier.Taken> taken = runAt("2026-03-02T00:30:05Z");
    assertEquals(2, taken.size());
    for (FakeCourier.Taken one : taken) {
      boolean isJapan = one.subscription().id().equals(japan.id());
      assertEquals(isJapan ? matching : "", one.titles());
      assertFalse(one.digest().caughtUp());
    }
  }

  @Test
  void aProcessThatDiesInTheTransactionLeavesItDue() {
    add(subscription(daily("07:30")));
    String article = article("Japan");
    courier.breakDown(true);
    assertThrows(IllegalStateException.class, () -> runAt("2026-03-02T00:30:00Z"));
    courier.breakDown(false);
    assertEquals(article, titlesAt("2026-03-02T00:31:00Z"));
    assertEquals("", titlesAt("2026-03-02T00:32:00Z"));
  }

  @Test
  void twoProcessesServeEachOnce() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      add(subscription(daily("07:30")));
    }
    Arrivals one = arrivals();
    Arrivals other = arrivals();
    article("Japan");
    List<Throwable> problems = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    clock.set("2026-03-02T00:30:00Z");
    for (Arrivals arrivals : List.of(one, other)) {
      Round round = round(arrivals);
      threads.add(
          Thread.ofPlatform()
              .uncaughtExceptionHandler((thread, e) -> problems.add(e))
              .start(
                  () -> {
                    arrivals.look();
                    round.run();
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), problems);
    round(one).run();
    List<FakeCourier.Taken> taken = courier.takeAll();
    Set<String> keys = new HashSet<>();
    taken.forEach(t -> assertTrue(keys.add(t.key()), () -> "twice: " + t.key()));
    assertEquals(200, keys.size());
  }

  @Test
  void afterALongAbsenceOneDigestForAllThatSaysSo() {
    add(subscription(daily("07:30", "18:00")));
    String first = article("Japan");
    runAt("2026-03-01T23:30:00Z");
    String second = article("Korea");
    List<FakeCourier.Taken> taken = runAt("2026-03-06T03:00:00Z");
    assertEquals(1, taken.size());
    assertEquals(first + " " + second, taken.getFirst().titles());
    assertTrue(taken.getFirst().digest().caughtUp());
    assertTrue(taken.getFirst().key().endsWith(":2026-03-06T07:30"), taken.getFirst().key());
    String third = article("Singapore");
    taken = runAt("2026-03-06T11:00:00Z");
    assertEquals(third, taken.getFirst().titles());
    assertFalse(taken.getFirst().digest().caughtUp());
  }

  @Test
  void noneWhenTheLastOneMissedIsTooLongAgo() {
    Timing mondays =
        new Timing.Regular(List.of(LocalTime.of(7, 30)), EnumSet.of(DayOfWeek.MONDAY), HANOI, null);
    add(subscription(mondays));
    String first = article("Japan");
    assertEquals("", titlesAt("2026-03-04T00:30:00Z"), "two days late");
    assertEquals(first, titlesAt("2026-03-09T00:30:00Z"), "its news are not lost");
  }

  @Test
  void aClockThatJumpsNeitherDoublesNorSilences() {
    add(subscription(daily("07:30")));
    String first = article("Japan");
    runAt("2026-03-01T23:30:00Z");
    assertEquals(first, titlesAt("2026-03-05T00:30:00Z"), "three days ahead by mistake");
    String second = article("Korea");
    assertEquals("", titlesAt("2026-03-01T23:35:00Z"), "set right again");
    assertEquals(second, titlesAt("2026-03-02T00:30:00Z"));
    String third = article("Singapore");
    assertEquals(third, titlesAt("2026-03-03T00:30:00Z"));
    String fourth = article("India");
    assertEquals(fourth, titlesAt("2026-03-04T00:30:00Z"));
    String fifth = article("Laos");
    assertEquals("", titlesAt("2026-03-05T00:30:00Z"), "the one that went out by mistake");
    assertEquals(fifth, titlesAt("2026-03-06T00:30:00Z"), "its news come with the next");
  }

  @Test
  void withinAProcessTooTheClockMayBeSetBack() {
    add(subscription(daily("07:30")));
    Arrivals arrivals = arrivals();
    Round round = round(arrivals);
    clock.set("2027-03-02T00:30:00Z");
    round.run();
    clock.set("2026-03-02T00:00:00Z");
    round.run();
    String article = article("Japan");
    arrivals.look();
    clock.set("2026-03-02T00:30:00Z");
    round.run();
    assertEquals(List.of(article), courier.takeAll().stream().map(t -> t.titles()).toList());
  }

  @Test
  void pausedUntilADay() {
    Subscription made = add(subscription(daily("07:30")));
    change(
        with(
            made,
            made.filter(),
            made.timing(),
            false,
            LocalDate.of(2026, 3, 5),
            Subscription.State.PAUSED));
    String first = article("Japan");
    assertEquals("", titlesAt("2026-03-02T00:30:00Z"));
    assertEquals("", titlesAt("2026-03-04T23:59:00Z"));
    List<FakeCourier.Taken> taken = runAt("2026-03-05T00:30:00Z");
    assertEquals(first, taken.getFirst().titles());
    assertFalse(taken.getFirst().digest().caughtUp(), "it was not missed");
    Subscription now = subscriptions().find(made.id()).orElseThrow();
    assertEquals(Subscription.State.ACTIVE, now.state());
    assertEquals(null, now.pausedUntil());

    change(with(now, now.filter(), now.timing(), false, null, Subscription.State.PAUSED));
    String second = article("Korea");
    assertEquals("", titlesAt("2026-04-05T00:30:00Z"), "until it is resumed");
    change(now);
    assertEquals(second, titlesAt("2026-04-06T00:30:00Z"));
  }

  @Test
  void aChatThatIsGoneIsSuspendedAndMoves() {
    Subscription made = add(subscription(daily("07:30")));
    String article = article("Japan");
    runAt("2026-03-02T00:00:00Z");
    database()
        .jdbi()
        .useTransaction(
            handle -> {
              assertEquals(1, subscriptions().suspend(handle, account, "-5").size());
              assertEquals(0, subscriptions().suspend(handle, account, "-5").size());
            });
    assertEquals("", titlesAt("2026-03-02T00:30:00Z"));
    database()
        .jdbi()
        .useTransaction(
            handle -> {
              assertEquals(1, subscriptions().resume(handle, account, "-5").size());
              subscriptions().move(handle, account, "-5", "-1005");
            });
    List<FakeCourier.Taken> taken = runAt("2026-03-03T00:30:00Z");
    assertEquals(article, taken.getFirst().titles());
    assertEquals("-1005", taken.getFirst().subscription().subscriber().chat());
    assertEquals(1, subscriptions().ofChat(account, "-1005").size());
    database().jdbi().useTransaction(handle -> subscriptions().remove(handle, made.id()));
    article("Korea");
    assertEquals("", titlesAt("2026-03-04T00:30:00Z"));
  }

  @Test
  void aDigestThatDidNotArriveWaitsForTheNext() {
    add(subscription(daily("07:30")));
    String first = article("Japan");
    runAt("2026-03-02T00:00:00Z");
    FakeCourier.Taken lost = runAt("2026-03-02T00:30:00Z").getFirst();
    courier.arrived(lost.key(), Courier.Arrival.FAILED);
    String second = article("Korea");
    runAt("2026-03-02T01:00:00Z");
    FakeCourier.Taken again = runAt("2026-03-03T00:30:00Z").getFirst();
    assertEquals(first + " " + second, again.titles());
    courier.arrived(again.key(), Courier.Arrival.ARRIVED);
    assertEquals("", titlesAt("2026-03-04T00:30:00Z"));
  }

  @Test
  void aChangedFilterHoldsForWhatWaits() {
    Subscription made = add(subscription(daily("07:30"), "Japan"));
    String japan = article("Japan");
    String korea = article("Korea");
    runAt("2026-03-02T00:00:00Z");
    Filter other = new Filter(Set.of(), Set.of(), Set.of(), List.of("Korea"), List.of());
    change(with(made, other, made.timing(), false, null, Subscription.State.ACTIVE));
    assertEquals(korea, titlesAt("2026-03-02T00:30:00Z"));
    Subscription now = subscriptions().find(made.id()).orElseThrow();
    change(with(now, made.filter(), made.timing(), false, null, Subscription.State.ACTIVE));
    assertEquals("", titlesAt("2026-03-03T00:30:00Z"), japan + " was there before the last digest");
  }

  @Test
  void aCorrectionIsToldOnceToThoseWhoWereTold() {
    add(subscription(daily("07:30"), "Japan"));
    String key = article("Japan, 8th");
    runAt("2026-03-02T00:00:00Z");
    assertEquals(key, titlesAt("2026-03-02T00:30:00Z"));
    Subscription late = add(subscription(daily("07:30"), "Japan"));

    shelf.put(key, "another file", "Japan, 8th " + key);
    assertEquals("", titlesAt("2026-03-03T00:30:00Z"), "the same text");
    String hash = shelf.hashes().get(key);
    shelf.put(key, String.valueOf(hash), "read otherwise by a newer version: Japan");
    assertEquals("", titlesAt("2026-03-04T00:30:00Z"), "the same file");
    shelf.put(key, "Japan, 9th");
    runAt("2026-03-04T01:00:00Z");
    shelf.put(key, "Japan, 10th");
    List<FakeCourier.Taken> taken = runAt("2026-03-05T00:30:00Z");
    assertEquals(List.of(key + "!"), taken.stream().map(FakeCourier.Taken::titles).toList());
    assertFalse(taken.getFirst().subscription().id().equals(late.id()));
    assertEquals("", titlesAt("2026-03-06T00:30:00Z"), "once");
  }

  @Test
  void theSameTextInAnotherFileIsNoNews() {
    add(subscription(daily("07:30")));
    String key = article("Japan");
    assertEquals(key, titlesAt("2026-03-02T00:30:00Z"));
    shelf.remove(key);
    shelf.put(key + "-moved", "Japan " + key);
    assertEquals("", titlesAt("2026-03-03T00:30:00Z"));
    shelf.remove(key + "-moved");
    runAt("2026-03-03T01:00:00Z");
    shelf.put(key, "Japan " + key);
    assertEquals("", titlesAt("2026-03-04T00:30:00Z"), "back again");
  }

  @Test
  void alertsGoOutAtOnceButNotInQuietHours() {
    QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0));
    add(subscription(new Timing.AtOnce(HANOI, night), "Japan"));
    assertEquals("", titlesAt("2026-03-02T03:00:00Z"));
    String first = article("Japan");
    article("Korea");
    assertEquals(first, titlesAt("2026-03-02T03:01:00Z"));
    assertEquals("", titlesAt("2026-03-02T03:02:00Z"));
    String second = article("Japan");
    assertEquals("", titlesAt("2026-03-02T16:00:00Z"), "23:00");
    String third = article("Japan");
    assertEquals("", titlesAt("2026-03-02T22:59:00Z"), "05:59");
    assertEquals(second + " " + third, titlesAt("2026-03-02T23:00:00Z"));
  }

  @Test
  void thoseOfTheSameMinuteAreSpreadInOrder() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      ids.add(add(subscription(daily("07:30"), i % 4 == 0 ? "the moon" : "Japan")).id());
    }
    Arrivals arrivals = arrivals();
    article("Japan");
    arrivals.look();
    Round round = round(arrivals);
    List<String> served = new ArrayList<>();
    Instant moment = Instant.parse("2026-03-02T00:30:00Z");
    for (int second = 0; second < 4; second++) {
      clock.set(moment.plusSeconds(second));
      courier.room(20);
      Instant next = round.run();
      List<FakeCourier.Taken> taken = courier.takeAll();
      assertEquals(second < 3 ? 20 : 15, taken.size());
      if (second < 3) {
        assertEquals(moment.plusSeconds(second + 1), next);
      }
      taken.forEach(t -> served.add(t.subscription().id()));
    }
    ids.removeIf(id -> !served.contains(id));
    assertEquals(ids, served);
    assertEquals(75, served.size());
  }

  @Test
  void anOverdueOneSaysThatItIsLate() {
    add(subscription(daily("07:30")));
    article("Japan");
    List<FakeCourier.Taken> taken = runAt("2026-03-02T01:00:01Z");
    assertTrue(taken.getFirst().digest().caughtUp());
  }

  @Test
  void whatWasToldIsFoundAgainAndForgottenInTime() {
    Subscription made = add(subscription(daily("07:30")));
    String first = article("Japan");
    runAt("2026-03-02T00:00:00Z");
    FakeCourier.Taken taken = runAt("2026-03-02T00:30:00Z").getFirst();
    Deliveries deliveries = new Deliveries(database().jdbi(), clock);
    Deliveries.Delivery delivery = deliveries.find(taken.delivery()).orElseThrow();
    assertEquals(List.of(new News(first, false)), delivery.material().news());
    assertEquals(made.id(), delivery.subscription());
    clock.set(clock.instant().plus(Duration.ofDays(100)));
    deliveries.forget(clock.instant().minus(DigestSettings.defaults().keep()));
    assertTrue(deliveries.find(taken.delivery()).isEmpty());
    assertEquals("", titlesAt("2026-06-20T00:30:00Z"), "still known as seen");
  }

  @Test
  void aPreviewShowsTheNewestThatMatch() {
    article("Japan");
    String second = article("Japan");
    article("Korea");
    Arrivals arrivals = arrivals();
    arrivals.look();
    Filter japan = new Filter(Set.of(), Set.of(), Set.of(), List.of("Japan"), List.of());
    assertEquals(List.of(new News(second, false)), arrivals.preview(japan, 1));
  }
}
