package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MONDAY | 2026-02-01 | 2 9 16 23",
        "MONDAY,FRIDAY | 2026-02-01 | 2 6 9 13 16 20 23 27",
        "W 2 2026-01-26 MONDAY | 2026-02-01 | 9 23",
        "W 2 2026-02-04 FRIDAY | 2026-02-01 | 6 20",
        "D 10 2025-12-31 | 2026-02-01 | 9 19",
        "M 1,15 | 2026-02-01 | 1 15",
        "M 31 | 2026-02-01 | 28",
        "M 29 | 2024-02-01 | 29",
        "M -1 | 2026-04-01 | 30",
        "O 1 MONDAY | 2026-02-01 | 2",
        "O 2 SUNDAY | 2026-02-01 | 8",
        "O 4 SUNDAY | 2026-02-01 | 22",
        "O -1 SUNDAY | 2026-02-01 | 22",
        "O -1 MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY | 2026-02-01 | 27",
        "O 1 MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY | 2026-02-01 | 2",
        "ON 2026-02-03 | 2026-02-01 | 3",
      })
  void recursOnTheseDaysOfAMonth(String text, LocalDate month, String expected) {
    Recurrence recurrence = Recurrence.of(text);
    String days =
        month
            .datesUntil(month.plusMonths(1))
            .filter(recurrence::on)
            .map(day -> "" + day.getDayOfMonth())
            .collect(Collectors.joining(" "));
    assertEquals(expected, days);
    assertEquals(recurrence, Recurrence.of(recurrence.text()), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MONDAY",
        "W 3 2026-01-05 SUNDAY",
        "D 9 2026-01-01",
        "M 31",
        "M -1",
        "O 1 FRIDAY",
        "O -1 MONDAY",
        "O 4 SATURDAY,SUNDAY"
      })
  void withinItsReachThereIsAlwaysADay(String text) {
    Recurrence recurrence = Recurrence.of(text);
    LocalDate begin = LocalDate.of(2024, 1, 1);
    begin
        .datesUntil(begin.plusYears(3))
        .forEach(
            day ->
                assertEquals(
                    true,
                    day.datesUntil(day.plusDays(recurrence.reach() + 1L)).anyMatch(recurrence::on),
                    text + " from " + day));
  }

  @Test
  void whatIsNoneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Recurrence.Weekly(Set.of()));
    assertThrows(IllegalArgumentException.class, () -> new Recurrence.MonthDays(Set.of(32)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Recurrence.MonthWeekday(5, Set.of(DayOfWeek.MONDAY)));
  }
}
