package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {

  private static Slot next(Timing.Regular timing, Instant after) {
    return Objects.requireNonNull(timing.next(after));
  }

  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  private static Timing.Regular at(String zone, String times) {
    return at(zone, times, EVERY_DAY, null);
  }

  private static Timing.Regular at(
      String zone, String times, Set<DayOfWeek> days, @Nullable QuietHours quiet) {
    return new Timing.Regular(
        Arrays.stream(times.split(" ")).map(LocalTime::parse).toList(),
        days,
        ZoneId.of(zone),
        quiet);
  }

  private static List<Slot> slots(Timing.Regular timing, String from, String to) {
    List<Slot> slots = new ArrayList<>();
    Instant end = Instant.parse(to);
    Slot slot = next(timing, Instant.parse(from));
    while (!slot.at().isAfter(end)) {
      slots.add(slot);
      slot = next(timing, slot.at());
    }
    return slots;
  }

  /** On the day itself: what the wall clock should show, and the moments in UTC. */
  @ParameterizedTest
  @CsvSource({
    // no daylight saving
    "Asia/Ho_Chi_Minh, 2026-03-29, 02:30, 2026-03-28T19:30:00Z",
    "Asia/Ho_Chi_Minh, 2026-10-25, 07:30, 2026-10-25T00:30:00Z",
    // spring: 02:00 -> 03:00; a skipped time comes after the gap
    "Europe/Berlin, 2026-03-28, 02:30, 2026-03-28T01:30:00Z",
    "Europe/Berlin, 2026-03-29, 01:59, 2026-03-29T00:59:00Z",
    "Europe/Berlin, 2026-03-29, 02:00, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 2026-03-29, 02:30, 2026-03-29T01:30:00Z",
    "Europe/Berlin, 2026-03-29, 03:00, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 2026-03-29, 07:30, 2026-03-29T05:30:00Z",
    "Europe/Berlin, 2026-03-30, 07:30, 2026-03-30T05:30:00Z",
    // autumn: 03:00 -> 02:00; a doubled time is the first of the two
    "Europe/Berlin, 2026-10-25, 01:59, 2026-10-24T23:59:00Z",
    "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
    "Europe/Berlin, 2026-10-25, 03:00, 2026-10-25T02:00:00Z",
    "Europe/Berlin, 2026-10-25, 07:30, 2026-10-25T06:30:00Z",
    "America/New_York, 2026-03-08, 02:30, 2026-03-08T07:30:00Z",
    "America/New_York, 2026-03-08, 07:30, 2026-03-08T11:30:00Z",
    "America/New_York, 2026-11-01, 01:30, 2026-11-01T05:30:00Z",
    "America/New_York, 2026-11-01, 07:30, 2026-11-01T12:30:00Z",
    // half an hour: 02:00 -> 02:30 in October, 02:00 -> 01:30 in April
    "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:45:00Z",
    "Australia/Lord_Howe, 2026-10-04, 02:30, 2026-10-03T15:30:00Z",
    "Australia/Lord_Howe, 2026-10-04, 07:30, 2026-10-03T20:30:00Z",
    "Australia/Lord_Howe, 2026-04-05, 01:45, 2026-04-04T14:45:00Z",
    "Australia/Lord_Howe, 2026-04-05, 02:15, 2026-04-04T15:45:00Z",
    "Australia/Lord_Howe, 2026-04-05, 07:30, 2026-04-04T21:00:00Z",
  })
  void daylightSaving(String zone, LocalDate day, String time, Instant expected) {
    Timing.Regular timing = at(zone, time);
    List<Slot> ofTheDay =
        slots(
                timing,
                expected.minus(Duration.ofHours(30)).toString(),
                expected.plus(Duration.ofHours(30)).toString())
            .stream()
            .filter(slot -> slot.local().toLocalDate().equals(day))
            .toList();
    assertEquals(List.of(new Slot(day.atTime(LocalTime.parse(time)), expected)), ofTheDay);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
    "Asia/Tehran", "America/Santiago", "Africa/Casablanca", "Pacific/Apia"
  })
  void onceADayThroughTheYears(String zone) {
    for (String time : List.of("00:00", "00:30", "01:30", "02:00", "02:15", "02:30", "07:30")) {
      List<Slot> slots = slots(at(zone, time), "2010-06-01T00:00:00Z", "2027-06-01T00:00:00Z");
      LocalDate day = slots.getFirst().local().toLocalDate();
      Instant before = Instant.MIN;
      for (Slot slot : slots) {
        if (zone.equals("Pacific/Apia") && day.equals(LocalDate.of(2011, 12, 30))) {
          day = day.plusDays(1); // that day never was
        }
        assertEquals(day.atTime(LocalTime.parse(time)), slot.local(), zone);
        assertTrue(slot.at().isAfter(before), () -> zone + " " + slot);
        before = slot.at();
        day = day.plusDays(1);
      }
    }
  }

  @Test
  void timesOnBothSidesOfAGapKeepWhatTheClockShows() {
    List<Slot> slots =
        slots(at("Europe/Berlin", "02:30 03:15"), "2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z");
    assertEquals(
        List.of(Instant.parse("2026-03-29T01:15:00Z"), Instant.parse("2026-03-29T01:30:00Z")),
        slots.stream().map(Slot::at).toList());
  }

  @Test
  void twoTimesAtTheSameMomentAreOneSlot() {
    List<Slot> slots =
        slots(at("Europe/Berlin", "02:30 03:30"), "2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z");
    assertEquals(1, slots.size());
    assertEquals("2026-03-29T03:30", slots.getFirst().key());
  }

  @Test
  void severalTimesOnSomeDays() {
    Timing.Regular timing =
        at("Asia/Ho_Chi_Minh", "18:00 07:30", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), null);
    assertEquals(
        List.of(
            "2026-03-02T07:30",
            "2026-03-02T18:00",
            "2026-03-06T07:30",
            "2026-03-06T18:00",
            "2026-03-09T07:30"),
        slots(timing, "2026-03-01T00:00:00Z", "2026-03-09T10:00:00Z").stream()
            .map(Slot::key)
            .toList());
  }

  @Test
  void quietHoursPutOffAndJoin() {
    QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0));
    Timing.Regular timing = at("Asia/Ho_Chi_Minh", "23:00 05:00 07:30", EVERY_DAY, night);
    List<Slot> slots = slots(timing, "2026-03-02T12:00:00Z", "2026-03-03T12:00:00Z");
    assertEquals(
        List.of(Instant.parse("2026-03-02T23:00:00Z"), Instant.parse("2026-03-03T00:30:00Z")),
        slots.stream().map(Slot::at).toList());
    assertEquals("2026-03-03T05:00", slots.getFirst().key(), "the later of the two");

    Timing alert = new Timing.AtOnce(ZoneId.of("Asia/Ho_Chi_Minh"), night);
    Instant noon = Instant.parse("2026-03-02T05:00:00Z");
    assertEquals(noon, alert.allowed(noon));
    assertEquals(
        Instant.parse("2026-03-02T23:00:00Z"),
        alert.allowed(Instant.parse("2026-03-02T15:00:00Z")));
    assertEquals(
        Instant.parse("2026-03-02T23:00:00Z"),
        alert.allowed(Instant.parse("2026-03-02T22:59:59Z")));
    assertTrue(night.cover(LocalTime.of(22, 0)));
    assertFalse(night.cover(LocalTime.of(6, 0)));
    QuietHours noonRest = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
    assertTrue(noonRest.cover(LocalTime.of(12, 59)));
    assertFalse(noonRest.cover(LocalTime.of(11, 59)));
  }

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  private static Timing.Regular until(Recurrence days, @Nullable LocalDate last) {
    return new Timing.Regular(
        List.of(LocalTime.of(7, 0), LocalTime.of(18, 0)), days, HANOI, null, last);
  }

  @Test
  void aTimingEndsBehindItsLastDay() {
    LocalDate last = LocalDate.of(2026, 3, 3);
    Timing.Regular timing = until(new Recurrence.Weekly(EVERY_DAY), last);
    Instant morning = Instant.parse("2026-03-03T00:00:00Z");
    Instant evening = Instant.parse("2026-03-03T11:00:00Z");
    assertEquals(evening, next(timing, morning).at());
    assertNull(timing.next(evening));
    assertFalse(timing.isOver(morning));
    assertTrue(timing.isOver(evening));
    Slot latest = timing.latest(Instant.parse("2026-04-03T00:00:00Z"));
    assertEquals(evening, Objects.requireNonNull(latest).at());
  }

  @Test
  void whatComesOnceIsOverThen() {
    Timing.Regular once = until(new Recurrence.Once(LocalDate.of(2026, 3, 3)), null);
    Instant before = Instant.parse("2026-01-01T00:00:00Z");
    Instant first = Instant.parse("2026-03-03T00:00:00Z");
    assertNull(once.latest(before), "none yet");
    assertFalse(once.isOver(before));
    assertEquals(first, next(once, before).at());
    assertEquals(first, Objects.requireNonNull(once.latest(first)).at());
    assertTrue(once.isOver(Instant.parse("2026-03-03T11:00:00Z")));
  }

  @Test
  void whatIsToldAtOnceEndsWithItsLastDayByItsOwnClock() {
    Timing ends = new Timing.AtOnce(HANOI, null, LocalDate.of(2026, 3, 3));
    assertFalse(ends.isOver(Instant.parse("2026-03-03T16:59:59Z")));
    assertTrue(ends.isOver(Instant.parse("2026-03-03T17:00:00Z")));
    assertFalse(new Timing.AtOnce(HANOI, null).isOver(Instant.MAX.minusSeconds(100_000)));
  }

  @Test
  void theLatestSlotIsTheOneWhoseNextComesAfterNow() {
    long seed = 20260302;
    Random random = new Random(seed);
    List<String> zones =
        List.of("Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe");
    for (int i = 0; i < 2000; i++) {
      Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
      for (int day = 1; day <= 7; day++) {
        if (random.nextBoolean()) {
          days.add(DayOfWeek.of(day));
        }
      }
      QuietHours quiet =
          random.nextBoolean()
              ? null
              : new QuietHours(LocalTime.of(20 + random.nextInt(4), 0), LocalTime.of(6, 30));
      String times =
          "%02d:%02d %02d:15"
              .formatted(random.nextInt(24), 5 * random.nextInt(12), random.nextInt(24));
      Timing.Regular timing = at(zones.get(i % 4), times, days, quiet);
      Instant now =
          Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(366 * 24 * 3600));
      Slot latest = Objects.requireNonNull(timing.latest(now));
      assertFalse(latest.at().isAfter(now));
      String what = "seed " + seed + ", " + timing + " at " + now;
      assertTrue(next(timing, latest.at()).at().isAfter(now), what);
      assertEquals(latest.at(), next(timing, latest.at().minusSeconds(1)).at(), what);
    }
  }

  @Test
  void whatNeverComesIsNoTiming() {
    assertThrows(IllegalArgumentException.class, () -> at("UTC", "07:30", Set.of(), null));
    assertThrows(
        IllegalArgumentException.class, () -> new QuietHours(LocalTime.NOON, LocalTime.NOON));
  }
}
