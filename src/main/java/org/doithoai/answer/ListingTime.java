package org.doithoai.answer;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.doithoai.index.DayRange;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.Scope.Bound;
import org.doithoai.text.DateMention;
import org.doithoai.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that a question asks about.
 *
 * @param ranges the days; none for any time
 * @param inWords the same to stand behind what is of it: ", since 2023"; empty for any time
 */
record ListingTime(List<DayRange> ranges, String inWords) {

  ListingTime {
    ranges = List.copyOf(ranges);
  }

  /** The time of a question. */
  static ListingTime of(QuestionFrame frame, Wording wording) {
    Bound bound = frame.scope().bound();
    List<DayRange> ranges = new ArrayList<>();
    for (DateMention date : frame.dates()) {
      days(date, frame.dates()).map(days -> within(bound, days)).ifPresent(ranges::add);
    }
    if (ranges.isEmpty()) {
      return new ListingTime(List.of(), "");
    }
    if (bound == Bound.BETWEEN && ranges.size() > 1) {
      ranges = List.of(new DayRange(ranges.getFirst().from(), ranges.getLast().until()));
    }
    List<String> times =
        frame.dates().stream().map(wording::date).filter(words -> !words.isEmpty()).toList();
    String key = "filter." + bound.name().toLowerCase(Locale.ROOT);
    return new ListingTime(ranges, wording.say(key, wording.list(times)));
  }

  private static DayRange within(Bound bound, DayRange days) {
    return switch (bound) {
      case SINCE -> new DayRange(days.from(), LocalDate.MAX);
      case AFTER -> new DayRange(days.until().plusDays(1), LocalDate.MAX);
      case BEFORE -> new DayRange(LocalDate.MIN, days.from().minusDays(1));
      case UP_TO -> new DayRange(LocalDate.MIN, days.until());
      case WITHIN, BETWEEN -> days;
    };
  }

  /** The days that a date means; one without a year is of the year of the next that has one. */
  private static Optional<DayRange> days(DateMention date, List<DateMention> all) {
    Integer year = date.year();
    if (year == null) {
      year = all.stream().map(DateMention::year).filter(Objects::nonNull).findFirst().orElse(null);
    }
    if (year == null) {
      return Optional.empty();
    }
    LocalDate from = first(year, date.month(), date.day());
    return Optional.of(new DayRange(from, end(date, year).orElseThrow()));
  }

  /**
   * The last day that a date may mean.
   *
   * @param written the year to take where it says none; null for none
   */
  static Optional<LocalDate> end(DateMention date, @Nullable Integer written) {
    PartialDate end = date.until() == null ? date.from() : date.until();
    Integer year = end.year() != null ? end.year() : date.year() != null ? date.year() : written;
    return year == null ? Optional.empty() : Optional.of(last(year, end.month(), end.day()));
  }

  private static LocalDate first(int year, @Nullable Integer month, @Nullable Integer day) {
    Integer known = month == null ? null : day;
    return LocalDate.of(
        year, Objects.requireNonNullElse(month, 1), Objects.requireNonNullElse(known, 1));
  }

  private static LocalDate last(int year, @Nullable Integer month, @Nullable Integer day) {
    LocalDate first = first(year, month, day);
    if (month == null) {
      return first.with(TemporalAdjusters.lastDayOfYear());
    }
    return day == null ? first.with(TemporalAdjusters.lastDayOfMonth()) : first;
  }
}
