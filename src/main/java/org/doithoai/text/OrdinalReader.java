package org.doithoai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds ordinal numbers in either language, such as number the editions of a dialogue: {@code
 * 10th}, {@code twenty-first}, {@code lần thứ 10}, {@code lần thứ mười lăm}, {@code lan thu XVIII}.
 *
 * <p>Days of a month ({@code October 5th}) and of the week ({@code thứ Hai, ngày 5}), and points of
 * an enumeration ({@code Thứ nhất, …}), are none. For one text and thread.
 */
final class OrdinalReader {

  private static final Pattern ROMAN =
      Pattern.compile("(?=[CLXVI])C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");
  private static final int LONGEST_ROMAN = 12;
  private static final int SUFFIX_LENGTH = 2;
  private static final int LARGEST = 999;
  private static final int LAST_WEEKDAY = 7;
  private static final int TEN = 10;

  private final WordView words;
  private final NumberWords numbers;
  private final List<Ordinal> found = new ArrayList<>();

  private OrdinalReader(WordView words) {
    this.words = words;
    this.numbers = new NumberWords(words);
  }

  /** The ordinals in the order of the text. */
  static List<Ordinal> find(WordView words) {
    return new OrdinalReader(words).find();
  }

  /** True for the ending of an English ordinal in figures. */
  static boolean isSuffix(String letters) {
    return switch (letters) {
      case "st", "nd", "rd", "th" -> true;
      default -> false;
    };
  }

  private List<Ordinal> find() {
    int at = 0;
    while (at < words.size()) {
      int next = readAt(at);
      at = Math.max(next, at + 1);
    }
    return List.copyOf(found);
  }

  private int readAt(int at) {
    if (WordView.isDigit(words.at(words.get(at).start()))) {
      int value = suffixed(words.get(at));
      return value > 0 && !isDayOfMonth(at) ? add(value, at, at) : at;
    }
    WordClasses.Entry entry = words.entry(at);
    if (entry == null || !entry.opensOrdinal()) {
      return at;
    }
    int next = vietnamese(at);
    return next == at ? english(at) : next;
  }

  /** The number of {@code 10th}; 0 for anything else. */
  private int suffixed(Token token) {
    int digits = words.leading(token);
    boolean suffix =
        token.end() - token.start() == digits + SUFFIX_LENGTH
            && isSuffix(token.lower().substring(digits));
    int value = suffix ? words.value(token.start(), token.start() + digits) : 0;
    return value <= LARGEST ? value : 0;
  }

  /** Reads an English ordinal; the place behind it, or the same place when there is none. */
  private int english(int at) {
    long tens = numbers.isTens(at) ? words.number(at, WordClass.NUMBER) : 0;
    if (tens > 0 && words.isJoined(at + 1)) {
      int unit = ordinal(at + 1);
      if (unit > 0 && unit < TEN) {
        return add((int) tens + unit, at, at + 1);
      }
    }
    int value = ordinal(at);
    return value > 0 && !isDayOfMonth(at) ? add(value, at, at) : at;
  }

  private int ordinal(int at) {
    WordClasses.Value value = words.value(at, WordClass.ORDINAL);
    return value != null && value.language() == Language.ENGLISH ? (int) value.number() : 0;
  }

  private boolean isDayOfMonth(int at) {
    int next = at + 1;
    if (words.isJoined(next) && words.is(next, WordClass.OF)) {
      next++;
    }
    return (words.isJoined(next) && isMonth(next)) || isMonth(at - 1);
  }

  /** A month's name; in lower case {@code may} and {@code march} are verbs. */
  private boolean isMonth(int at) {
    return words.is(at, WordClass.MONTH) && words.get(at).isCapitalised();
  }

  /** As {@link #english}. */
  private int vietnamese(int at) {
    if (words.is(at, WordClass.EDITION)) {
      if (words.is(at + 1, WordClass.ORDINAL_MARK) && words.isJoined(at + 1)) {
        return number(at, at + 2, true);
      }
      int first = words.isJoined(at + 1) ? words.last(at + 1, WordClass.FIRST) : -1;
      if (first > 0) {
        return add(1, at, first);
      }
      boolean digits = words.isJoined(at + 1) && words.digits(at + 1) >= 0;
      return digits ? number(at, at + 1, false) : at;
    }
    boolean counts =
        words.is(at, WordClass.ORDINAL_MARK)
            && words.isJoined(at + 1)
            && !words.isFirstInSentence(at);
    return counts && !isWeekday(at) ? number(at, at + 1, false) : at;
  }

  private boolean isWeekday(int at) {
    int digits = words.digits(at + 1);
    NumberWords.Read read = digits < 0 ? numbers.ordinal(at + 1) : null;
    int value = read == null ? digits : read.value();
    if (value < 2 || value > LAST_WEEKDAY) {
      return false;
    }
    boolean before =
        words.is(at - 1, WordClass.BEFORE_WEEKDAY) || words.is(at - 1, WordClass.DAY_MARK);
    boolean after = words.is(at + 2, WordClass.DAY_MARK) || words.is(at + 2, WordClass.WEEK_MARK);
    return before || words.get(at + 1).isCapitalised() || after;
  }

  private int number(int start, int at, boolean roman) {
    if (!words.isJoined(at)) {
      return start;
    }
    int digits = words.digits(at);
    if (digits >= 0) {
      return digits > 0 && words.length(at) <= 3 ? add(digits, start, at) : start;
    }
    NumberWords.Read read = numbers.ordinal(at);
    if (read != null) {
      return add(read.value(), start, read.last());
    }
    Token token = words.get(at);
    if (!roman || token.end() - token.start() > LONGEST_ROMAN) {
      return start;
    }
    Matcher numeral = ROMAN.matcher(token.text().toUpperCase(Locale.ROOT));
    return numeral.matches() ? add(romanValue(numeral.group()), start, at) : start;
  }

  private static int romanValue(String numeral) {
    int value = 0;
    int previous = 0;
    for (int i = numeral.length() - 1; i >= 0; i--) {
      int letter =
          switch (numeral.charAt(i)) {
            case 'C' -> 100;
            case 'L' -> 50;
            case 'X' -> 10;
            case 'V' -> 5;
            default -> 1;
          };
      value += letter < previous ? -letter : letter;
      previous = letter;
    }
    return value;
  }

  private int add(int value, int first, int last) {
    found.add(new Ordinal(value, words.span(first, last)));
    return last + 1;
  }
}
