package org.doithoai.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doithoai.subscription.QuietHours;
import org.doithoai.subscription.Timing;
import org.junit.jupiter.api.Test;

/** What is due when, through everything that happens to a process; a subclass for each database. */
abstract class DueDigestJobTest extends DueDigestJobFixture {

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
    NewArticleTracker one = arrivals();
    NewArticleTracker other = arrivals();
    article("Japan");
    List<Throwable> problems = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    clock.set("2026-03-02T00:30:00Z");
    for (NewArticleTracker tracker : List.of(one, other)) {
      DueDigestJob job = round(tracker);
      threads.add(
          Thread.ofPlatform()
              .uncaughtExceptionHandler((thread, e) -> problems.add(e))
              .start(
                  () -> {
                    tracker.look();
                    job.run();
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), problems);
    round(one).run();
    List<FakeDigestSink.Taken> taken = courier.takeAll();
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
    List<FakeDigestSink.Taken> taken = runAt("2026-03-06T03:00:00Z");
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
    NewArticleTracker tracker = arrivals();
    DueDigestJob job = round(tracker);
    clock.set("2027-03-02T00:30:00Z");
    job.run();
    clock.set("2026-03-02T00:00:00Z");
    job.run();
    String article = article("Japan");
    tracker.look();
    clock.set("2026-03-02T00:30:00Z");
    job.run();
    assertEquals(List.of(article), courier.takeAll().stream().map(t -> t.titles()).toList());
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
    NewArticleTracker tracker = arrivals();
    article("Japan");
    tracker.look();
    DueDigestJob job = round(tracker);
    List<String> served = new ArrayList<>();
    Instant moment = Instant.parse("2026-03-02T00:30:00Z");
    for (int second = 0; second < 4; second++) {
      clock.set(moment.plusSeconds(second));
      courier.room(20);
      Instant next = job.run();
      List<FakeDigestSink.Taken> taken = courier.takeAll();
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
    List<FakeDigestSink.Taken> taken = runAt("2026-03-02T01:00:01Z");
    assertTrue(taken.getFirst().digest().caughtUp());
  }
}
