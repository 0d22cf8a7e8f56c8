package org.doithoai.text;

import static org.doithoai.text.DateWords.NONE;

import java.util.function.Consumer;

/** The forms of dates with Vietnamese words. Each hands on every way to read it. Immutable. */
final class VietnameseDates {

  private final DateWords dates;
  private final WordView words;

  VietnameseDates(DateWords dates) {
    this.dates = dates;
    this.words = dates.words;
  }

  /** What begins with {@code từ} or {@code ngày}. */
  void marked(int at, Consumer<DateMatch> found) {
    boolean from = dates.is(at, WordClass.FROM);
    int day = from ? dates.behindDayMark(at + 1) : at + 1;
    if (!words.isSpace(at + 1) || !words.isSpace(day) || dates.day(day) == 0) {
      return;
    }
    ranges(at, day, found);
    inWords(at, day, found);
    if (!from) {
      single(at, day, found);
    }
  }

  /**
   * {@code từ ngày 27 đến 29/3}, {@code ngày 27 và 28/2}, {@code từ ngày 27/2 đến 1/3}. In brackets
   * two whole dates are those of an anniversary, {@code (7/1/1979 - 7/1/2019)}.
   */
  void ranges(int at, int day, Consumer<DateMatch> found) {
    DateMatch match = new DateMatch(at);
    match.day = dates.day(day);
    match.likeDocument = !dates.is(at, WordClass.DAY_MARK);
    int second = dates.behindUntilOrAnd(day + 1);
    if (second != NONE && until(match.copy(), dates.behindDayMark(second), (char) 0, found)) {
      return;
    }
    char stroke = dates.stroke(day + 1);
    if (stroke == 0 || dates.month(day + 1) == 0) {
      return;
    }
    match.month = dates.month(day + 1);
    match.last = day + 1;
    if (words.only(day + 2) == stroke && dates.year(day + 2) > 0) {
      match.year = dates.year(day + 2);
      match.last = day + 2;
    }
    int end = dates.behindUntil(match.last + 1);
    boolean apart = at == day && match.year > 0;
    if (end != NONE && !apart) {
      until(match, dates.behindDayMark(end), stroke, found);
    }
  }

  /** Reads the end of a range in figures; with this stroke, or either if it is 0. */
  private boolean until(DateMatch match, int day, char wanted, Consumer<DateMatch> found) {
    char stroke = dates.stroke(day + 1);
    boolean strokes = stroke != 0 && (wanted == 0 || wanted == stroke);
    if (!strokes || dates.day(day) == 0 || dates.month(day + 1) == 0) {
      return false;
    }
    match.untilDay = dates.day(day);
    match.untilMonth = dates.month(day + 1);
    match.last = day + 1;
    if (words.only(day + 2) == stroke && dates.year(day + 2) > 0) {
      match.untilYear = dates.year(day + 2);
      match.last = day + 2;
    }
    if (!dates.endsAt(match.last, "/", "")) {
      return false;
    }
    found.accept(match);
    return true;
  }

  /** {@code từ ngày 27 đến ngày 29 tháng 3 năm 2024}. */
  private void inWords(int at, int day, Consumer<DateMatch> found) {
    DateMatch match = new DateMatch(at);
    match.day = dates.day(day);
    int next = day + 1;
    if (dates.isBetween(next, WordClass.MONTH_MARK)) {
      next = dates.behindMonth(next + 1, match, false);
    }
    int second = next == NONE ? NONE : dates.behindUntilOrAnd(next);
    int end = second == NONE ? NONE : dates.behindDayMark(second);
    if (end == NONE
        || dates.day(end) == 0
        || !dates.isBetween(end + 1, WordClass.MONTH_MARK)
        || dates.behindMonth(end + 2, match, true) == NONE) {
      return;
    }
    match.untilDay = dates.day(end);
    int year = dates.yearBehindMonth(match.last + 1);
    if (year != NONE) {
      match.untilYear = dates.year(year);
      match.last = year;
    }
    if (dates.endsAt(match.last, "/", "")) {
      found.accept(match);
    }
  }

  /** {@code ngày 27/2}, {@code ngày 27 tháng 2 năm 2024}. */
  private void single(int at, int day, Consumer<DateMatch> found) {
    if (dates.stroke(day + 1) != 0 && dates.month(day + 1) > 0) {
      DateMatch match = new DateMatch(at);
      match.day = dates.day(day);
      match.month = dates.month(day + 1);
      match.last = day + 1;
      if (dates.endsAt(match.last, "/", "-.")) {
        found.accept(match);
      }
    }
    DateMatch match = new DateMatch(at);
    match.day = dates.day(day);
    if (month(match, day + 1)) {
      found.accept(match);
    }
  }

  /** {@code 27 tháng 2 năm 2024}; without {@code ngày} it needs the year. */
  void dayFirst(int at, Consumer<DateMatch> found) {
    DateMatch match = new DateMatch(at);
    match.day = dates.day(at);
    if (match.day > 0 && dates.isAlone(at) && month(match, at + 1) && match.year > 0) {
      found.accept(match);
    }
  }

  /** {@code tháng 4/2018}, {@code tháng Tư năm 2018}, {@code tháng 4}. */
  void monthFirst(int at, Consumer<DateMatch> found) {
    boolean counted = words.isSpace(at) && WordView.isDigit(words.at(words.get(at).start() - 2));
    if (counted || !words.isSpace(at + 1)) {
      return;
    }
    DateMatch match = new DateMatch(at);
    if (monthAndYear(match, at + 1)) {
      boolean inFigures = dates.month(at + 1) > 0;
      if (inFigures || dates.isCapital(at + 1) || match.year > 0) {
        found.accept(match);
      }
    }
  }

  private boolean month(DateMatch match, int mark) {
    return dates.isBetween(mark, WordClass.MONTH_MARK) && monthAndYear(match, mark + 1);
  }

  private boolean monthAndYear(DateMatch match, int month) {
    int next = dates.behindMonth(month, match, false);
    if (next == NONE) {
      return false;
    }
    int year = dates.yearBehindMonth(next);
    if (year != NONE) {
      match.year = dates.year(year);
      match.last = year;
    }
    return dates.endsAt(match.last, "/", "");
  }

  /** {@code thứ Ba}, {@code chủ nhật}; an ordinal looks the same. */
  void weekday(int at, Consumer<DateMatch> found) {
    DateMatch match = new DateMatch(at);
    match.last = at + 1;
    WordClasses.Value number = dates.weekdayNumber(at + 1);
    int digit = words.length(at + 1) == 1 ? words.digits(at + 1) : NONE;
    if (!words.isSpace(at + 1) || (number == null && (digit < 2 || digit > 7))) {
      return;
    }
    match.weekday = number == null ? digit - 1 : (int) number.number();
    boolean capital = dates.isCapital(at + 1) || (number == null && dates.isCapital(at));
    if (!dates.isBehind(at, WordClass.BEFORE_RANK)
        && (capital || isDayBehind(at + 2) || dates.isBehind(at, WordClass.BEFORE_WEEKDAY))) {
      found.accept(match);
    }
  }

  /** True if a day and month in figures follow. */
  private boolean isDayBehind(int at) {
    if (!words.isGap(at, ", | ") && !words.isGap(at, ", ( ")) {
      return false;
    }
    int day = dates.behindDayMark(at);
    return dates.small(day) > 0 && dates.stroke(day + 1) != 0 && words.digits(day + 1) >= 0;
  }
}
