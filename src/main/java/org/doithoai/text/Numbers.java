package org.doithoai.text;

import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of a text, in figures and in the words of its language: {@code 1,500}, {@code
 * 28,22 triệu}, {@code twenty-five}, {@code a dozen}, {@code mười lăm}, {@code 20 nghìn tỷ}.
 *
 * <p>A comma or full stop before three figures groups them; before a word such as {@code million}
 * only the sign that the language has between thousands does. Elsewhere it is the decimal sign.
 * Immutable.
 */
final class Numbers {

  /**
   * A number in a text.
   *
   * @param value what it says; NaN for figures that are too many to be one
   * @param first its first word
   * @param last its last word
   * @param inFigures true if it begins with figures
   * @param isMultiplied true if {@code million} or the like belongs to it
   */
  record Numeral(double value, int first, int last, boolean inFigures, boolean isMultiplied) {}

  private static final int LONGEST = 15;
  private static final int GROUP = 3;
  private static final double LARGEST = 1e15;
  private static final double HALF = 0.5;

  private final WordView words;
  private final NumberWords inWords;

  Numbers(WordView words) {
    this.words = words;
    this.inWords = new NumberWords(words);
  }

  /** The number that begins with this word; null for none. */
  @Nullable Numeral read(int at) {
    if (words.digits(at) >= 0 || isLong(at)) {
      return figures(at);
    }
    if (words.entry(at) == null) {
      return null;
    }
    boolean ambiguous = !words.isMarked() && words.is(at, WordClass.PLAIN_AMBIGUOUS);
    NumberWords.Read number = inWords.below1000(at);
    if (number != null) {
      Numeral read = multiplied(number.value(), at, number.last(), false);
      return ambiguous && read.last() == at ? null : read;
    }
    return ambiguous ? null : rough(at);
  }

  /** Figures without an end, which a text is cut within. */
  private boolean isLong(int at) {
    int length = words.length(at);
    return length > 9 && words.leading(words.get(at)) == length;
  }

  private Numeral figures(int at) {
    int last = at;
    int digits = words.length(at);
    while (continues(last + 1)) {
      last++;
      digits += words.length(last);
    }
    if (digits > LONGEST) {
      return new Numeral(Double.NaN, at, last, true, false);
    }
    boolean decimal = last == at + 1 && inWords.multiplier(last + 1) > 0 && !isGroup(last);
    double value = last == at ? parse(at, last, "") : grouped(at, last, decimal);
    return multiplied(value, at, last, true);
  }

  /** True for three figures behind the sign that the language has between thousands. */
  private boolean isGroup(int at) {
    char thousands = words.language() == Language.ENGLISH ? ',' : '.';
    return words.only(at) == thousands && words.length(at) == GROUP;
  }

  private boolean continues(int at) {
    if (at >= words.size() || words.leading(words.get(at)) != words.length(at)) {
      return false;
    }
    char joint = words.only(at);
    return joint == '.' || joint == ',' || words.get(at).start() == words.get(at - 1).end();
  }

  private double grouped(int first, int last, boolean decimal) {
    char joint = words.only(first + 1);
    boolean grouped = !decimal;
    int end = last;
    for (int i = first + 1; i <= last; i++) {
      boolean other = words.only(i) != joint;
      if (other && i == last) {
        end = last - 1;
      } else {
        grouped &= !other && words.length(i) == GROUP;
      }
    }
    boolean fraction = end < last;
    if (!grouped || words.length(first) > GROUP) {
      return last == first + 1 ? parse(first, first, fractionOf(last)) : Double.NaN;
    }
    return parse(first, end, fraction ? fractionOf(last) : "");
  }

  private String fractionOf(int at) {
    return "." + words.get(at).text();
  }

  private double parse(int first, int last, String fraction) {
    StringBuilder number = new StringBuilder();
    for (int i = first; i <= last; i++) {
      number.append(words.get(i).text());
    }
    return Double.parseDouble(number.append(fraction).toString());
  }

  private Numeral multiplied(double number, int first, int last, boolean figures) {
    double value = number;
    int end = last;
    long multiplier = inWords.multiplier(end + 1);
    while (multiplier > 0 && value * multiplier <= LARGEST) {
      value *= multiplier;
      end++;
      long next = inWords.multiplier(end + 1);
      if (next == 0 && words.isJoined(end + 1) && words.is(end + 1, WordClass.HALF_BEHIND)) {
        value += multiplier * HALF;
        end++;
      }
      multiplier = next;
    }
    return new Numeral(value, first, end, figures, end > last);
  }

  /** {@code dozens}, {@code a hundred}, {@code chục}: a number without any before it. */
  private @Nullable Numeral rough(int at) {
    boolean article = words.is(at, WordClass.ARTICLE) && words.isSpace(at + 1);
    int word = article ? at + 1 : at;
    WordClasses.Value value = words.value(word, WordClass.ROUGH);
    if (value == null || value.language() != words.language()) {
      long multiplier = article ? inWords.multiplier(word) : 0;
      return multiplier > 0 ? multiplied((double) multiplier, at, word, false) : null;
    }
    return multiplied((double) value.number(), at, word, false);
  }
}
