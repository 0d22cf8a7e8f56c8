package org.doithoai.text;

import static org.doithoai.text.DateWords.NONE;

import java.util.function.Consumer;

/** The forms of dates with an English month. Each hands on every way to read it. Immutable. */
final class EnglishDates {

  private final DateWords dates;
  private final WordView words;

  EnglishDates(DateWords dates) {
    this.dates = dates;
    this.words = dates.words;
  }

  /** {@code 27 February 2024}, {@code 27-29 March}, {@code 27th of February}. */
  void dayFirst(int at, Consumer<DateMatch> found) {
    int day = dates.ordinalDay(at);
    if (day == 0 || !dates.isAlone(at)) {
      return;
    }
    DateMatch one = new DateMatch(at);
    one.day = day;
    if (named(one, at + 1)) {
      found.accept(one);
      otherDayFirst(one, found);
      return;
    }
    int second = dates.behindRange(at + 1);
    if (second == NONE || dates.ordinalDay(second) == 0) {
      return;
    }
    one.untilDay = dates.ordinalDay(second);
    if (named(one, second + 1)) {
      found.accept(one);
    }
  }

  /** Reads a month behind its day, with the year if there is one. */
  private boolean named(DateMatch match, int at) {
    boolean of = dates.isBetween(at, WordClass.OF);
    int month = of ? at + 1 : at;
    if (!words.isSpace(month) || dates.namedMonth(month) == 0) {
      return false;
    }
    match.month = dates.namedMonth(month);
    match.monthWord = month;
    match.last = month;
    year(match, month + 1, "., ");
    return true;
  }

  private void year(DateMatch match, int at, String gap) {
    int year = words.isGap(at, gap) ? dates.year(at) : 0;
    if (year > 0) {
      match.year = year;
      match.last = at;
    }
  }

  private void untilYear(DateMatch match, int at, String gap) {
    int year = words.isGap(at, gap) ? dates.year(at) : 0;
    if (year > 0) {
      match.untilYear = year;
      match.last = at;
    }
  }

  private void otherDayFirst(DateMatch first, Consumer<DateMatch> found) {
    int second = dates.behindRange(first.last + 1);
    if (second == NONE || dates.ordinalDay(second) == 0) {
      return;
    }
    int month = second + 1;
    if (words.isSpace(month) && dates.namedMonth(month) > 0) {
      DateMatch range = first.copy();
      range.untilDay = dates.ordinalDay(second);
      range.untilMonth = dates.namedMonth(month);
      range.untilMonthWord = month;
      range.last = month;
      untilYear(range, month + 1, "., ");
      found.accept(range);
    }
  }

  /** {@code February 27, 2024}, {@code March 27-29}, {@code April 2018}, {@code in February}. */
  void monthFirst(int at, Consumer<DateMatch> found) {
    DateMatch match = new DateMatch(at);
    match.month = dates.namedMonth(at);
    match.monthWord = at;
    if (dates.isAlone(at)) {
      int day = dates.ordinalDay(at + 1);
      if (day > 0 && words.isGap(at + 1, ". ") && words.only(at + 1) != '.') {
        withDay(match, day, found);
        return;
      }
      withYear(match, found);
    }
    alone(match, found);
  }

  private void withDay(DateMatch match, int day, Consumer<DateMatch> found) {
    match.day = day;
    match.last = match.first + 1;
    DateMatch other = match.copy();
    int second = secondDay(match.last + 1);
    if (second != NONE) {
      match.untilDay = dates.day(second);
      match.last = second;
    }
    year(match, match.last + 1, ", ");
    found.accept(match);
    year(other, other.last + 1, ", ");
    otherMonthFirst(other, found);
  }

  /** The second day of {@code March 27-29}; that of {@code March 27-29:30} is none. */
  private int secondDay(int at) {
    boolean dashed = WordView.isDash(words.only(at));
    int second = dashed ? at : dates.isBetween(at, WordClass.TO) ? at + 1 : NONE;
    return second != NONE && dates.day(second) > 0 && dates.endsAt(second, ":/", "")
        ? second
        : NONE;
  }

  private void otherMonthFirst(DateMatch range, Consumer<DateMatch> found) {
    int month = dates.behindRange(range.last + 1);
    if (month == NONE || dates.namedMonth(month) == 0) {
      return;
    }
    int day = dates.ordinalDay(month + 1);
    if (day > 0 && words.isGap(month + 1, ". ")) {
      range.untilMonth = dates.namedMonth(month);
      range.untilMonthWord = month;
      range.untilDay = day;
      range.last = month + 1;
      untilYear(range, month + 2, ", ");
      found.accept(range);
    }
  }

  private void withYear(DateMatch match, Consumer<DateMatch> found) {
    int at = match.first;
    boolean numbered = words.isSpace(at) && WordView.isDigit(words.at(words.get(at).start() - 2));
    int year = dates.isBetween(at + 1, WordClass.OF) ? at + 2 : at + 1;
    boolean spaced = words.isGap(at + 1, "., ") && WordView.isSpace(words.before(year));
    if (!numbered && spaced && dates.year(year) > 0) {
      DateMatch dated = match.copy();
      dated.year = dates.year(year);
      dated.last = year;
      found.accept(dated);
    }
  }

  private void alone(DateMatch match, Consumer<DateMatch> found) {
    int at = match.first;
    boolean dashed = words.only(at) == '-' && dates.is(at - 1, WordClass.MID);
    boolean numbered =
        words.isSpace(at + 1) && WordView.isDigit(words.at(words.get(at + 1).start()));
    if ((dashed || dates.isBehind(at, WordClass.BEFORE_MONTH)) && !numbered) {
      found.accept(match);
    }
  }
}
