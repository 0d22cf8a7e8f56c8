package org.doithoai.text;

import java.time.DayOfWeek;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Words that have the form of a date, with the parts they say; 0 for what they do not. Parts that
 * the two ends of a range share may stand in either. For one thread.
 */
final class DateMatch {

  private static final int LEAP_YEAR = 2000;
  private static final int CENTURY = 100;

  final int first;
  int last;
  int year;
  int month;
  int day;
  int untilYear;
  int untilMonth;
  int untilDay;
  int weekday;

  /** True if day and month may have changed places. */
  boolean inFigures;

  /** True if the number of a document may look so. */
  boolean likeDocument;

  /** The words of its English months; -1 for none. */
  int monthWord = -1;

  int untilMonthWord = -1;

  /** A match whose parts are found from this word on. */
  DateMatch(int first) {
    this.first = first;
    this.last = first;
  }

  /** The same so far, to go on with in another way. */
  DateMatch copy() {
    DateMatch copy = new DateMatch(first);
    copy.last = last;
    copy.year = year;
    copy.month = month;
    copy.day = day;
    copy.monthWord = monthWord;
    copy.likeDocument = likeDocument;
    return copy;
  }

  /** The date with the span; null if there is no such date. */
  @Nullable DateMention mention(Span span, boolean inName) {
    if (weekday > 0) {
      return new DateMention(
          span, new PartialDate(null, null, null, DayOfWeek.of(weekday)), null, inName);
    }
    PartialDate from = inFigures ? figures() : from();
    boolean range = untilDay > 0 || (year > 0 && untilYear > 0);
    PartialDate until = range ? until() : null;
    if (from == null || (range && until == null)) {
      return null;
    }
    return until != null && isBefore(until, from)
        ? null
        : new DateMention(span, from, until, inName);
  }

  private @Nullable PartialDate figures() {
    PartialDate dayFirst = valid(year, month, day);
    return dayFirst != null ? dayFirst : valid(year, day, month);
  }

  private @Nullable PartialDate from() {
    int ownMonth = month == 0 ? untilMonth : month;
    int ownYear = year;
    if (year == 0 && untilYear > 0) {
      boolean newYear = untilMonth > 0 && ownMonth > untilMonth;
      ownYear = newYear ? untilYear - 1 : untilYear;
    }
    return valid(ownYear, ownMonth, day);
  }

  private @Nullable PartialDate until() {
    int ownYear = untilYear == 0 ? year : untilYear;
    if (ownYear > 0 && ownYear < CENTURY) {
      ownYear += year / CENTURY * CENTURY;
    }
    return valid(ownYear, untilMonth == 0 ? month : untilMonth, untilDay);
  }

  /** The date of these parts; null if no year has such a day, or all are 0. */
  static @Nullable PartialDate valid(int year, int month, int day) {
    if ((year == 0 && month == 0 && day == 0) || month > 12) {
      return null;
    }
    if (day > 0) {
      int longest =
          month == 0 ? 31 : YearMonth.of(year == 0 ? LEAP_YEAR : year, month).lengthOfMonth();
      if (day > longest) {
        return null;
      }
    }
    return new PartialDate(orNull(year), orNull(month), orNull(day), null);
  }

  private static @Nullable Integer orNull(int part) {
    return part == 0 ? null : Integer.valueOf(part);
  }

  private static boolean isBefore(PartialDate until, PartialDate from) {
    int years = Integer.compare(orZero(until.year()), orZero(from.year()));
    int months = Integer.compare(orZero(until.month()), orZero(from.month()));
    int days = Integer.compare(orZero(until.day()), orZero(from.day()));
    return years < 0
        || (years == 0 && until.year() != null && months < 0)
        || (years == 0 && months == 0 && days <= 0);
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
