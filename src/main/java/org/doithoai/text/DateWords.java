package org.doithoai.text;

import org.doithoai.text.WordClasses.Value;
import org.jspecify.annotations.Nullable;

/** The parts that dates are made of: days, months and years, and what joins them. Immutable. */
final class DateWords {

  /** Nothing is there. */
  static final int NONE = -1;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final int YEAR_LENGTH = 4;
  private static final int DAY_LENGTH = 2;
  private static final int SUFFIX_LENGTH = 2;

  final WordView words;

  DateWords(WordView words) {
    this.words = words;
  }

  /** True for a word that is a number from 1900 to 2099. */
  static boolean isYear(WordView words, int at) {
    int year = words.length(at) == YEAR_LENGTH ? words.digits(at) : NONE;
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** The year that this word is; 0 for none. */
  int year(int at) {
    return isYear(words, at) ? words.digits(at) : 0;
  }

  /** The number of one or two digits that this word is; 0 for none. */
  int small(int at) {
    return words.length(at) <= DAY_LENGTH ? Math.max(0, words.digits(at)) : 0;
  }

  /** The day of a month that this word is; 0 for none. */
  int day(int at) {
    int day = small(at);
    return day <= 31 ? day : 0;
  }

  /** The same, also with an English ending: {@code 27th}. */
  int ordinalDay(int at) {
    int length = words.length(at);
    if (length <= DAY_LENGTH) {
      return day(at);
    }
    if (length > DAY_LENGTH + SUFFIX_LENGTH || !WordView.isDigit(words.get(at).lower().charAt(0))) {
      return 0;
    }
    Token token = words.get(at);
    int digits = words.leading(token);
    boolean suffix =
        digits == length - SUFFIX_LENGTH && OrdinalReader.isSuffix(token.lower().substring(digits));
    int day = suffix ? words.value(token.start(), token.start() + digits) : 0;
    return day <= 31 ? day : 0;
  }

  /** The month in figures that this word is; 0 for none. */
  int month(int at) {
    int month = small(at);
    return month <= 12 ? month : 0;
  }

  /** The month by its English name that this word is; 0 for none. */
  int namedMonth(int at) {
    return (int) words.number(at, WordClass.MONTH);
  }

  /** Reads the month behind {@code tháng}; the word behind it, or {@link #NONE}. */
  int behindMonth(int at, DateMatch match, boolean until) {
    int month = month(at);
    int last = at;
    if (month == 0) {
      Value named = words.longest(at, WordClass.MONTH_NUMBER);
      if (named == null) {
        return NONE;
      }
      month = (int) named.number();
      last = words.last(at, WordClass.MONTH_NUMBER);
    }
    match.last = last;
    if (until) {
      match.untilMonth = month;
    } else {
      match.month = month;
    }
    return last + 1;
  }

  /** The stroke, hyphen or full stop that alone stands before this word; 0 for anything else. */
  char separator(int at) {
    char c = words.only(at);
    return c == '/' || c == '-' || c == '.' ? c : 0;
  }

  /** The same without the full stop. */
  char stroke(int at) {
    char c = separator(at);
    return c == '.' ? 0 : c;
  }

  boolean is(int at, WordClass wordClass) {
    return words.is(at, wordClass);
  }

  /** True if a word of this class stands before this one, with a space between. */
  boolean isBehind(int at, WordClass wordClass) {
    return words.isSpace(at) && words.endsWith(at - 1, wordClass);
  }

  /** True if the word is of this class, with a space on either side. */
  boolean isBetween(int at, WordClass wordClass) {
    return words.isSpace(at) && words.is(at, wordClass) && words.isSpace(at + 1);
  }

  /** Behind {@code -}, {@code to} and the like; {@link #NONE} if there is nothing of the kind. */
  int behindRange(int at) {
    if (words.isDashed(at)) {
      return at;
    }
    return isBetween(at, WordClass.RANGE) ? at + 1 : NONE;
  }

  /** Behind {@code -}, {@code đến} and the like; {@link #NONE} if there is nothing of the kind. */
  int behindUntil(int at) {
    if (words.isDashed(at)) {
      return at;
    }
    if (!isBetween(at, WordClass.UNTIL)) {
      return NONE;
    }
    return is(at + 1, WordClass.WHOLE) && words.isSpace(at + 2) ? at + 2 : at + 1;
  }

  /** The same with {@code và} and a comma. */
  int behindUntilOrAnd(int at) {
    int until = behindUntil(at);
    if (until != NONE) {
      return until;
    }
    if (words.isSpace(at) && isVietnameseAnd(at) && words.isSpace(at + 1)) {
      return at + 1;
    }
    return words.isGap(at, ", ") && !words.isSpace(at) && words.only(at) == 0 ? at : NONE;
  }

  private boolean isVietnameseAnd(int at) {
    Value and = words.value(at, WordClass.AND);
    return and != null && and.language() == Language.VIETNAMESE;
  }

  /** Behind {@code ngày} if it stands there. */
  int behindDayMark(int at) {
    return is(at, WordClass.DAY_MARK) && words.isSpace(at + 1) ? at + 1 : at;
  }

  /** The year behind a Vietnamese month: its word, or {@link #NONE}. */
  int yearBehindMonth(int at) {
    boolean marked = is(at, WordClass.YEAR_MARK) && words.isGap(at, ", ") && words.only(at) != ',';
    if (marked && words.isSpace(at + 1) && year(at + 1) > 0) {
      return at + 1;
    }
    boolean behind = words.isGap(at, ", ") || stroke(at) != 0;
    return behind && year(at) > 0 ? at : NONE;
  }

  /** True if what is before the word makes it no part of a longer number. */
  boolean isAlone(int at) {
    char before = words.before(at);
    int start = words.get(at).start();
    return before != '/'
        && !((before == '.' || before == ',' || before == '-')
            && WordView.isDigit(words.at(start - 2)));
  }

  /** True if none of {@code chars} follows the word, nor one of {@code joining} with a digit. */
  boolean endsAt(int at, String chars, String joining) {
    char behind = words.behind(at);
    return behind == 0
        || (chars.indexOf(behind) < 0
            && (joining.indexOf(behind) < 0
                || !WordView.isDigit(words.at(words.get(at).end() + 1))));
  }

  /** The first letter of what is said, where a month's name is a word too. */
  boolean isCapital(int at) {
    return words.get(at).isCapitalised();
  }

  @Nullable Value weekdayNumber(int at) {
    return words.value(at, WordClass.WEEKDAY_NUMBER);
  }
}
