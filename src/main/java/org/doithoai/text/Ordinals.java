package org.doithoai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds ordinal numbers in either language, such as number the editions of a dialogue: {@code
 * 10th}, {@code twenty-first}, {@code lần thứ 10}, {@code lần thứ mười lăm}, {@code lan thu XVIII}.
 *
 * <p>Days of a month ({@code October 5th}) and of the week ({@code thứ Hai, ngày 5}), and points of
 * an enumeration ({@code Thứ nhất, …}), are none. Values are from 1 to 999.
 */
public final class Ordinals {

  /**
   * An ordinal in a text.
   *
   * @param value from 1 to 999
   * @param span UTF-16 offsets; with {@code lần} and {@code thứ} where they stand
   */
  public record Ordinal(int value, Span span) {}

  private static final Pattern DIGITS = Pattern.compile("([0-9]{1,3})(st|nd|rd|th)");
  private static final Pattern ROMAN =
      Pattern.compile("(?=[CLXVI])C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");

  private static final Map<String, Integer> ENGLISH = new HashMap<>();
  private static final Map<String, Integer> ENGLISH_TENS = new HashMap<>();

  private static final Set<String> MONTHS =
      Set.of(
          "january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
          "sep", "sept", "oct", "nov", "dec");

  /** Folded words before and after a day of the week. */
  private static final Set<String> BEFORE_WEEKDAY =
      Set.of("sang", "trua", "chieu", "toi", "dem", "ngay", "vao", "hom");

  private static final int LAST_WEEKDAY = 7;

  static {
    String[] units = {
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth", "nineteenth"
    };
    for (int i = 0; i < units.length; i++) {
      ENGLISH.put(units[i], i + 1);
    }
    String[] tens = {
      "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    for (int i = 0; i < tens.length; i++) {
      int value = (i + 2) * 10;
      ENGLISH_TENS.put(tens[i], value);
      ENGLISH.put(tens[i].substring(0, tens[i].length() - 1) + "ieth", value);
    }
    ENGLISH.put("hundredth", 100);
  }

  private final Tokens tokens;
  private final List<Ordinal> found = new ArrayList<>();

  private Ordinals(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The ordinals in the order of the text.
   *
   * @param text in normalization form C
   */
  public static List<Ordinal> find(String text) {
    return new Ordinals(Tokens.of(text)).find();
  }

  private List<Ordinal> find() {
    int at = 0;
    while (at < tokens.size()) {
      int next = vietnamese(at);
      if (next == at) {
        next = english(at);
      }
      at = Math.max(next, at + 1);
    }
    return List.copyOf(found);
  }

  /** Reads an English ordinal; the place behind it, or the same place when there is none. */
  private int english(int at) {
    String word = tokens.get(at).lower();
    Integer tens = ENGLISH_TENS.get(word);
    if (tens != null && joined(at + 1)) {
      Integer unit = ENGLISH.get(tokens.get(at + 1).word());
      if (unit != null && unit < 10) {
        return add(tens + unit, at, at + 1);
      }
    }
    Integer value = ENGLISH.get(word);
    if (value == null) {
      Matcher digits = DIGITS.matcher(word);
      value = digits.matches() ? Integer.valueOf(digits.group(1)) : 0;
    }
    return value > 0 && !isDayOfMonth(at) ? add(value, at, at) : at;
  }

  private boolean isDayOfMonth(int at) {
    int next = at + 1;
    if (joined(next) && tokens.get(next).word().equals("of")) {
      next++;
    }
    return (joined(next) && isMonth(next)) || (at > 0 && isMonth(at - 1));
  }

  /** A month's name; in lower case {@code may} and {@code march} are verbs. */
  private boolean isMonth(int at) {
    return MONTHS.contains(tokens.get(at).word()) && tokens.get(at).isCapitalised();
  }

  /** As {@link #english}. */
  private int vietnamese(int at) {
    if (is(at, "lần", "lan")) {
      if (is(at + 1, "thứ", "thu") && joined(at + 1)) {
        return number(at, at + 2, true);
      }
      if (is(at + 1, "đầu", "dau") && joined(at + 1)) {
        boolean longer = is(at + 2, "tiên", "tien") && joined(at + 2);
        return add(1, at, longer ? at + 2 : at + 1);
      }
      boolean digits = joined(at + 1) && tokens.get(at + 1).isNumber();
      return digits ? number(at, at + 1, false) : at;
    }
    boolean counts = is(at, "thứ", "thu") && joined(at + 1) && !tokens.isFirstInSentence(at);
    return counts && !isWeekday(at) ? number(at, at + 1, false) : at;
  }

  private boolean isWeekday(int at) {
    Token number = tokens.get(at + 1);
    int value =
        number.isNumber()
            ? small(number.text())
            : VietnameseNumbers.read(tokens, at + 1).map(VietnameseNumbers.Read::value).orElse(0);
    if (value < 2 || value > LAST_WEEKDAY) {
      return false;
    }
    boolean before = at > 0 && BEFORE_WEEKDAY.contains(tokens.get(at - 1).folded());
    boolean after = is(at + 2, "ngày", "ngay") || is(at + 2, "tuần", "tuan");
    return before || number.isCapitalised() || after;
  }

  private int number(int start, int at, boolean roman) {
    if (!joined(at)) {
      return start;
    }
    Token token = tokens.get(at);
    if (token.isNumber()) {
      int value = small(token.text());
      return value > 0 ? add(value, start, at) : start;
    }
    Optional<VietnameseNumbers.Read> words = VietnameseNumbers.read(tokens, at);
    if (words.isPresent()) {
      return add(words.get().value(), start, words.get().last());
    }
    Matcher numeral = ROMAN.matcher(token.text().toUpperCase(Locale.ROOT));
    return roman && numeral.matches() ? add(romanValue(numeral.group()), start, at) : start;
  }

  private static int small(String digits) {
    return digits.length() <= 3 && digits.chars().allMatch(c -> c < 0x80)
        ? Integer.parseInt(digits)
        : 0;
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
    found.add(new Ordinal(value, tokens.span(first, last)));
    return last + 1;
  }

  private boolean is(int at, String word, String folded) {
    return at < tokens.size() && VietnameseNumbers.is(tokens.get(at), word, folded);
  }

  private boolean joined(int at) {
    return tokens.gapBefore(at) == Tokens.Gap.JOINED;
  }
}
