package org.doithoai.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.doithoai.app.Settings;
import org.doithoai.intake.TickingClock;
import org.doithoai.storage.Database;
import org.doithoai.subscription.FakeMatcher;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Recurrence;
import org.doithoai.subscription.Shipped;
import org.doithoai.subscription.Subscriber;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionStore;
import org.doithoai.subscription.Timing;
import org.doithoai.text.Language;

/**
 * A year of digests: subscriptions in twelve zones, by a clock that jumps from one due moment to
 * the next, over a real database. What goes out is compared with the days and times that calendars
 * show. The test runs a small one; the figures come from
 *
 * <pre>{@code
 * mvn package
 * java -cp "target/test-classes:target/classes:target/lib/*" org.doithoai.digest.DigestYear 1000
 * }</pre>
 */
final class DigestYear {

  private static final List<String> ZONES =
      List.of(
          "Asia/Ho_Chi_Minh",
          "Asia/Tokyo",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "Australia/Lord_Howe",
          "Australia/Sydney",
          "Europe/Berlin",
          "Europe/London",
          "America/New_York",
          "America/Los_Angeles",
          "America/Santiago",
          "Pacific/Auckland");

  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

  private final int subscriptions;
  private final TickingClock clock = new TickingClock(BEGIN);
  private final Random random = new Random(12);
  private final FakeDigestSink courier = new FakeDigestSink("telegram:1");

  /** What became of the year. */
  record Figures(int due, int made, int twice, int missed, int unexpected, int atOtherTimes) {}

  DigestYear(int subscriptions) {
    this.subscriptions = subscriptions;
  }

  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    Path folder = Files.createTempDirectory("doithoai-year");
    long start = System.nanoTime();
    Figures figures = new DigestYear(count).run(folder);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.println(
        count + " subscriptions in " + ZONES.size() + " zones, 2026: " + figures + " in " + took);
  }

  Figures run(Path folder) throws IOException {
    try (Database database = Database.sqlite(folder.resolve("doithoai.db"))) {
      SubscriptionStore store = new SubscriptionStore(database.jdbi(), clock);
      List<Subscription> all = new ArrayList<>();
      for (int i = 0; i < subscriptions; i++) {
        all.add(subscription(i));
      }
      database.jdbi().useTransaction(handle -> all.forEach(s -> store.add(handle, s)));
      DueDigestJob job =
          new DueDigestJob(
              database.jdbi(),
              new NewArticleTracker(
                  database.jdbi(),
                  new FakeCatalog(),
                  Shipped.ANNOTATOR,
                  new FakeMatcher(),
                  FakeMatcher::new,
                  clock),
              new FakeWriter(),
              courier,
              Settings.load(null, Map.of()).digest(),
              clock);
      courier.usually(DigestSink.Arrival.ARRIVED);
      Map<String, Instant> expected = expected(all);
      Map<String, Instant> made = new HashMap<>();
      int twice = 0;
      Instant next = store.nextDue("telegram:1").orElseThrow();
      while (next.isBefore(END)) {
        clock.set(next);
        job.run();
        for (FakeDigestSink.Taken taken : courier.takeAll()) {
          twice += made.put(taken.key(), next) == null ? 0 : 1;
        }
        next = store.nextDue("telegram:1").orElseThrow();
      }
      Set<String> missed = new HashSet<>(expected.keySet());
      missed.removeAll(made.keySet());
      Set<String> unexpected = new HashSet<>(made.keySet());
      unexpected.removeAll(expected.keySet());
      int other = 0;
      for (Map.Entry<String, Instant> each : made.entrySet()) {
        other += each.getValue().equals(expected.get(each.getKey())) ? 0 : 1;
      }
      return new Figures(
          expected.size(), made.size(), twice, missed.size(), unexpected.size(), other);
    }
  }

  private Subscription subscription(int number) {
    LocalDate from = LocalDate.of(2026, 1, 1 + random.nextInt(20));
    DayOfWeek day = DayOfWeek.of(1 + random.nextInt(7));
    Set<DayOfWeek> working = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    Recurrence days =
        switch (number % 10) {
          case 0 -> new Recurrence.Weekly(working);
          case 1 -> new Recurrence.Weekly(EnumSet.of(day));
          case 2 -> new Recurrence.Weekly(EnumSet.of(day), 2, from);
          case 3 -> new Recurrence.MonthDays(Set.of(1 + random.nextInt(31)));
          case 4 -> new Recurrence.MonthWeekday(1 + random.nextInt(4), EnumSet.of(day));
          case 5 -> new Recurrence.MonthWeekday(-1, working);
          case 6 -> new Recurrence.EveryDays(2 + random.nextInt(9), from);
          case 7 -> new Recurrence.Once(from);
          default -> Recurrence.DAILY;
        };
    LocalTime time = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
    return new Subscription(
        DeliveryStore.newId(),
        new Subscriber("telegram:1", String.valueOf(number), null, true),
        "telegram:" + number,
        Language.VIETNAMESE,
        Filter.ALL,
        new Timing.Regular(
            number % 10 == 9 ? everySixHours(time) : List.of(time),
            days,
            ZoneId.of(ZONES.get(number % ZONES.size())),
            null,
            number % 10 == 8 ? LocalDate.of(2026, 9, 30) : null),
        true,
        null,
        Subscription.State.ACTIVE);
  }

  private static List<LocalTime> everySixHours(LocalTime time) {
    return List.of(time, time.plusHours(6), time.plusHours(12), time.plusHours(18));
  }

  /**
   * Each day's slot by its key, and its moment as Java's calendar has it: after a gap, before an
   * overlap's second half.
   */
  private static Map<String, Instant> expected(List<Subscription> all) {
    Map<String, Instant> expected = new HashMap<>();
    for (Subscription subscription : all) {
      Timing.Regular timing = (Timing.Regular) subscription.timing();
      LocalDate day = LocalDate.of(2025, 12, 30);
      for (; day.isBefore(LocalDate.of(2027, 1, 3)); day = day.plusDays(1)) {
        for (LocalTime time : timing.times()) {
          Instant at = day.atTime(time).atZone(timing.zone()).toInstant();
          boolean over = timing.until() != null && day.isAfter(timing.until());
          if (timing.days().on(day) && !over && at.isAfter(BEGIN) && at.isBefore(END)) {
            expected.put(DeliveryStore.key(subscription.id(), day.atTime(time).toString()), at);
          }
        }
      }
    }
    return expected;
  }
}
