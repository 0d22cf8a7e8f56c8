package org.doithoai.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.doithoai.index.DayRange;
import org.doithoai.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads which days a request wants to look back at. */
final class PastDays {

  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int THIS_WEEK = 6;
  private static final int THIS_MONTH = 29;
  private static final int LONGEST = 400;

  private PastDays() {}

  /** The days that are named; the last seven where none are. */
  static DayRange of(RequestAnnotator.Row row, LocalDate today) {
    List<RequestAtom> atoms =
        row.all().stream().filter(atom -> !atom.is(RequestWord.FILLER)).toList();
    for (int i = 0; i < atoms.size(); i++) {
      RequestAtom atom = atoms.get(i);
      String words = row.tokens().span(atom.first(), atom.end() - 1).of(row.tokens().text());
      DayRange days = named(i == 0 ? null : atoms.get(i - 1), atom, today);
      days = days == null ? month(words, today) : days;
      if (days != null) {
        return days;
      }
    }
    return new DayRange(today.minusDays(WEEK - 1L), today);
  }

  private static @Nullable DayRange named(
      @Nullable RequestAtom before, RequestAtom atom, LocalDate today) {
    return switch (atom.word()) {
      case PERIOD ->
          before != null && before.is(RequestWord.NUMBER) && atom.value() < 0
              ? last(before.value(), -atom.value(), today)
              : period(atom.value(), today);
      case DATE -> atom.thing() instanceof PartialDate date ? month(date, today) : null;
      case UNIT ->
          before != null && before.is(RequestWord.NUMBER)
              ? last(before.value(), atom.value(), today)
              : before != null && before.is(RequestWord.ORDINAL, -1)
                  ? period(-atom.value(), today)
                  : null;
      default -> null;
    };
  }

  private static @Nullable DayRange period(int period, LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    YearMonth month = YearMonth.from(today);
    return switch (period) {
      case THIS_WEEK -> new DayRange(monday, today);
      case -WEEK -> new DayRange(monday.minusWeeks(1), monday.minusDays(1));
      case THIS_MONTH -> new DayRange(month.atDay(1), today);
      case -MONTH -> of(month.minusMonths(1));
      default -> null;
    };
  }

  private static DayRange of(YearMonth month) {
    return new DayRange(month.atDay(1), month.atEndOfMonth());
  }

  /** The month that is named, the last of that name where no year is. */
  private static @Nullable DayRange month(PartialDate date, LocalDate today) {
    Integer number = date.month();
    if (number == null || date.day() != null) {
      return null;
    }
    YearMonth now = YearMonth.from(today);
    Integer year = date.year();
    YearMonth month = YearMonth.of(year == null ? now.getYear() : year, number);
    return of(year == null && month.isAfter(now) ? month.minusYears(1) : month);
  }

  /** The last month of an English name. */
  private static @Nullable DayRange month(String name, LocalDate today) {
    return Arrays.stream(Month.values())
        .filter(each -> each.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equalsIgnoreCase(name))
        .findFirst()
        .map(each -> month(new PartialDate(null, each.getValue(), null, null), today))
        .orElse(null);
  }

  private static @Nullable DayRange last(int many, int unit, LocalDate today) {
    long days = (long) many * unit;
    return days > 0 && days <= LONGEST ? new DayRange(today.minusDays(days - 1), today) : null;
  }
}
