package org.doithoai.text;

import static org.doithoai.text.DateWords.NONE;

import java.util.function.Consumer;

/** The forms of dates in figures, and of years. Each hands on every way to read it. Immutable. */
final class NumericDates {

  private static final int CENTURY_DIGITS = 2;
  private static final int LONGEST_WORD = 20;
  private static final int LONGEST_SPACE = 5;

  private final DateWords dates;
  private final WordView words;

  NumericDates(DateWords dates) {
    this.dates = dates;
    this.words = dates.words;
  }

  /** {@code 27/2/2024} and, where what stands before shows it, {@code 27/2} and {@code 4/2018}. */
  void small(int at, Consumer<DateMatch> found) {
    int first = dates.small(at);
    char separator = dates.separator(at + 1);
    boolean joined = separator != 0 || WordView.isDash(words.only(at + 1));
    if (first == 0 || !joined) {
      return;
    }
    if (separator != 0 && words.only(at + 2) == separator && dates.year(at + 2) > 0) {
      full(at, at, found);
    }
    boolean month = separator == '/' && dates.month(at) > 0 && dates.year(at + 1) > 0;
    boolean bracket = words.before(at) == '(';
    if (month
        && (bracket || dates.isBehind(at, WordClass.BEFORE_MONTH_AND_YEAR))
        && dates.endsAt(at + 1, "/", "")) {
      DateMatch match = new DateMatch(at);
      match.month = dates.month(at);
      match.year = dates.year(at + 1);
      match.last = at + 1;
      found.accept(match);
    }
    if (separator != '.' && (bracket || dates.isBehind(at, WordClass.BEFORE_DAY))) {
      dayAndMonth(at, found);
    }
  }

  /** {@code ngày 27-2-2024} and the same without {@code ngày}. */
  void full(int at, int day, Consumer<DateMatch> found) {
    char separator = dates.separator(day + 1);
    int year = day + 2;
    if (separator == 0
        || dates.small(day) == 0
        || dates.small(day + 1) == 0
        || words.only(year) != separator
        || dates.year(year) == 0
        || !dates.isAlone(at)
        || !dates.endsAt(year, "/", "-.")) {
      return;
    }
    DateMatch match = new DateMatch(at);
    match.day = dates.small(day);
    match.month = dates.small(day + 1);
    match.year = dates.year(year);
    match.inFigures = true;
    match.likeDocument = at == day;
    match.last = year;
    found.accept(match);
  }

  private void dayAndMonth(int at, Consumer<DateMatch> found) {
    boolean bracket = words.before(at) == '(';
    int second = WordView.isDash(words.only(at + 1)) ? at + 1 : NONE;
    if (second != NONE && words.only(second + 1) == '/') {
      range(at, second, found);
    }
    DateMatch match = new DateMatch(at);
    match.day = dates.day(at);
    match.month = dates.stroke(at + 1) == 0 ? 0 : dates.month(at + 1);
    match.likeDocument = true;
    match.last = at + 1;
    boolean ends = bracket ? words.behind(at + 1) == ')' : dates.endsAt(at + 1, "/%", "-.,");
    if (match.day > 0 && match.month > 0 && ends) {
      found.accept(match);
    }
  }

  private void range(int at, int second, Consumer<DateMatch> found) {
    DateMatch match = new DateMatch(at);
    match.day = dates.day(at);
    match.untilDay = dates.day(second);
    match.untilMonth = dates.month(second + 1);
    match.last = second + 1;
    if (words.only(second + 2) == '/' && dates.year(second + 2) > 0) {
      match.untilYear = dates.year(second + 2);
      match.last = second + 2;
    }
    if (match.day > 0
        && match.untilDay > 0
        && match.untilMonth > 0
        && dates.endsAt(match.last, "/", "")) {
      found.accept(match);
    }
  }

  /** {@code 2024-02-27}, {@code 2021-2023}, {@code in 2023}, {@code (2013)}. */
  void year(int at, Consumer<DateMatch> found) {
    if (dates.isAlone(at)) {
      iso(at, found);
    }
    if (isUnjoined(at)) {
      years(at, at, found);
    }
    shortYears(at, found);
    if (isYear(at)) {
      DateMatch match = new DateMatch(at);
      match.year = dates.year(at);
      found.accept(match);
    }
  }

  private void iso(int at, Consumer<DateMatch> found) {
    char separator = dates.separator(at + 1);
    int day = at + 2;
    if (separator == 0 || words.only(day) != separator || dates.month(at + 1) == 0) {
      return;
    }
    DateMatch match = new DateMatch(at);
    match.year = dates.year(at);
    match.month = dates.month(at + 1);
    Token token = words.get(day);
    int digits = words.leading(token);
    match.day =
        digits <= CENTURY_DIGITS ? words.value(token.start(), token.start() + digits) : NONE;
    match.likeDocument = true;
    match.last = day;
    boolean ends = digits < words.length(day) || dates.endsAt(day, "/", "-");
    if (match.day > 0 && match.day <= 31 && ends) {
      found.accept(match);
    }
  }

  private boolean isUnjoined(int at) {
    char before = words.before(at);
    return before != '/' && before != '.' && before != ',' && before != '-';
  }

  /** What begins with {@code năm}, or {@code từ năm}. */
  void marked(int at, Consumer<DateMatch> found) {
    boolean from = dates.is(at, WordClass.FROM);
    int year = from ? at + 2 : at + 1;
    boolean mark = from ? dates.isBetween(at + 1, WordClass.YEAR_MARK) : words.isSpace(at + 1);
    if (!mark || dates.year(year) == 0) {
      return;
    }
    if (isUnjoined(at)) {
      years(at, year, found);
    }
    if (!from && dates.endsAt(year, "/%", ".,-")) {
      DateMatch match = new DateMatch(at);
      match.year = dates.year(year);
      match.last = year;
      found.accept(match);
    }
  }

  private void years(int at, int year, Consumer<DateMatch> found) {
    int second = year + 1;
    if (dates.isBetween(second, WordClass.UNTIL)) {
      boolean mark = dates.isBetween(second + 1, WordClass.YEAR_MARK);
      second += mark ? 2 : 1;
    } else if (dates.isBetween(second, WordClass.TO)) {
      second++;
    } else if (!words.isDashed(second)) {
      return;
    }
    if (dates.year(second) > 0 && dates.endsAt(second, "/", "-")) {
      DateMatch match = new DateMatch(at);
      match.year = dates.year(year);
      match.untilYear = dates.year(second);
      match.last = second;
      found.accept(match);
    }
  }

  /** {@code 2023-25}. */
  private void shortYears(int at, Consumer<DateMatch> found) {
    int second = at + 1;
    if (WordView.isDash(words.only(second))
        && words.length(second) == CENTURY_DIGITS
        && dates.small(second) > 0
        && dates.isBehind(at, WordClass.BEFORE_YEARS)
        && dates.endsAt(second, "/-", "")) {
      DateMatch match = new DateMatch(at);
      match.year = dates.year(at);
      match.untilYear = dates.small(second);
      match.last = second;
      found.accept(match);
    }
  }

  /** True if a number by itself is a year, by its neighbours. */
  private boolean isYear(int at) {
    boolean mid = words.only(at) == '-' && dates.is(at - 1, WordClass.MID);
    if (mid || dates.isBehind(at, WordClass.BEFORE_YEAR)) {
      return endsAlone(at);
    }
    if (words.before(at) == '(' && words.behind(at) == ')') {
      return true;
    }
    boolean letters = words.isSpace(at + 1) && Character.isLetter(words.at(next(at)));
    boolean noun = letters && !dates.is(at + 1, WordClass.NO_NOUN);
    return (dates.isBehind(at, WordClass.BEFORE_YEAR_OR_NUMBER) && endsAlone(at) && !noun)
        || (dates.isBehind(at, WordClass.THE) && letters)
        || (isUnjoined(at) && words.isSpace(at + 1) && dates.is(at + 1, WordClass.BEHIND_YEAR))
        || isLast(at);
  }

  private int next(int at) {
    return words.get(at + 1).start();
  }

  private boolean endsAlone(int at) {
    boolean compound = words.behind(at) == '-' && isLetter(words.at(words.get(at).end() + 1));
    return !compound && dates.endsAt(at, "/%", ".,-");
  }

  private static boolean isLetter(char c) {
    return c != 0 && Character.isLetter(c);
  }

  /** True for the last word of a sentence, such as a question, behind one without a capital. */
  private boolean isLast(int at) {
    if (!words.isSpace(at) || !endsSentence(at)) {
      return false;
    }
    WordForm before = words.get(at - 1).form();
    boolean south = words.is(at - 1, WordClass.SOUTH) || words.is(at - 1, WordClass.YEAR_MARK);
    return !south
        && !before.isCapitalised()
        && before.surface().length() <= LONGEST_WORD
        && before.surface().chars().allMatch(Character::isLetter);
  }

  private boolean endsSentence(int at) {
    char behind = words.behind(at);
    boolean stop = behind == '.' || behind == '?' || behind == '!';
    int end = words.get(at).end() + (stop ? 1 : 0);
    boolean last = at + 1 == words.size();
    int next = last ? words.text().length() : words.get(at + 1).start();
    boolean spaces = next - end <= LONGEST_SPACE && words.isGap(end, next, "     ");
    return spaces
        && (last || words.isFirstInLine(at + 1) || (stop && words.get(at + 1).isCapitalised()));
  }
}
