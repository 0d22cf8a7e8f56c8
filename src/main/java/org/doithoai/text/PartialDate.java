package org.doithoai.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * As much of a date as a text says; what it does not say is null.
 *
 * @param year 1900 to 2099
 * @param month 1 to 12
 * @param day 1 to 31, and one that the month has
 * @param weekday as the text says, even where it does not fit the rest
 */
public record PartialDate(
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day,
    @Nullable DayOfWeek weekday) {

  /** The date, when year, month and day are said. */
  public Optional<LocalDate> resolve() {
    return year != null && month != null && day != null
        ? Optional.of(LocalDate.of(year, month, day))
        : Optional.empty();
  }

  /**
   * The date as somebody means it who writes on the given day: without a year, the day of that name
   * that is nearest; a weekday alone, the last one up to the writing day, this included. Empty when
   * the text says neither day and month nor a weekday.
   */
  public Optional<LocalDate> resolve(LocalDate written) {
    if (month != null && day != null) {
      return year != null ? resolve() : nearest(written, month, day);
    }
    if (weekday != null && year == null && month == null && day == null) {
      return Optional.of(written.with(TemporalAdjusters.previousOrSame(weekday)));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> nearest(LocalDate written, int month, int day) {
    return Stream.of(written.getYear() - 1, written.getYear(), written.getYear() + 1)
        .map(year -> LocalDate.of(year, month, 1))
        .filter(first -> day <= first.lengthOfMonth())
        .map(first -> first.withDayOfMonth(day))
        .min((a, b) -> Long.compare(distance(a, written), distance(b, written)));
  }

  private static long distance(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  PartialDate withWeekday(DayOfWeek said) {
    return new PartialDate(year, month, day, said);
  }
}
