package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

  @ParameterizedTest
  @CsvSource({
    "2024-02-09, true, true",
    "2024-02-13, true, true",
    "2024-02-14, false, false",
    "2025-01-29, true, true",
    "2026-02-17, true, true",
    "2030-02-02, true, true",
    "2026-04-26, true, false",
    "2027-04-30, true, false",
    "2027-05-01, true, false",
    "2026-09-02, true, false",
    "2027-01-01, true, false",
    "2026-12-25, false, false",
    "2060-02-02, false, false",
  })
  void daysOff(LocalDate day, boolean off, boolean newYear) {
    assertEquals(off, Holidays.PUBLIC.include(day));
    assertEquals(newYear, Holidays.TET.include(day));
  }

  /** The first of the lunar year lies between 20 January and 21 February, 353 to 385 days apart. */
  @Test
  void theTableIsThatOfALunarCalendar() {
    LocalDate before = null;
    for (int year = 2024; year <= 2050; year++) {
      LocalDate first = LocalDate.of(year, 1, 19);
      while (!Holidays.TET.include(first)) {
        first = first.plusDays(1);
      }
      first = first.plusDays(1);
      assertFalse(first.isAfter(LocalDate.of(year, 2, 21)), "" + first);
      if (before != null) {
        long days = before.datesUntil(first).count();
        assertTrue(days >= 353 && days <= 385, first + " after " + days);
      }
      before = first;
    }
  }

  @Test
  void nothingIsDueOnAHoliday() {
    Recurrence tuesdays = new Recurrence.Weekly(Set.of(DayOfWeek.TUESDAY));
    Recurrence days = new Recurrence.Without(tuesdays, Holidays.PUBLIC);
    assertEquals(days, Recurrence.of(days.text()));
    Timing.Regular timing =
        new Timing.Regular(
            List.of(LocalTime.of(8, 0)), days, SubscriptionFactory.HANOI, null, null);
    Slot next = timing.next(Instant.parse("2025-01-22T02:00:00Z"));
    assertNotNull(next);
    assertEquals(LocalDate.of(2025, 2, 4), next.local().toLocalDate());
    Recurrence monthly =
        new Recurrence.Without(new Recurrence.MonthDays(Set.of(1)), Holidays.PUBLIC);
    assertFalse(monthly.on(LocalDate.of(2027, 1, 1)));
    assertTrue(monthly.on(LocalDate.of(2027, 2, 1)));
  }

  /** 1 January 2030 is one, and 1 February is before the new year: the next is in March. */
  @Test
  void severalHolidaysInARowDoNotEndADigest() {
    Recurrence firsts = new Recurrence.MonthDays(Set.of(1));
    Timing.Regular timing =
        new Timing.Regular(
            List.of(LocalTime.of(8, 0)),
            new Recurrence.Without(firsts, Holidays.PUBLIC),
            SubscriptionFactory.HANOI,
            null,
            null);
    Slot next = timing.next(Instant.parse("2029-12-01T02:00:00Z"));
    assertNotNull(next);
    assertEquals(LocalDate.of(2030, 3, 1), next.local().toLocalDate());
  }
}
