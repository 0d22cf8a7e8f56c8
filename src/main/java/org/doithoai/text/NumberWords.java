package org.doithoai.text;

import org.doithoai.text.WordClasses.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in words: {@code twenty-five}, {@code two hundred and fifty thousand}, {@code hai
 * mươi mốt}, {@code ba trăm linh năm}. Immutable.
 */
final class NumberWords {

  /**
   * A number and its last word.
   *
   * @param value never 0
   */
  record Read(int value, int last) {}

  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  private final WordView words;

  NumberWords(WordView words) {
    this.words = words;
  }

  /** True for {@code twenty}, {@code thirty} …. */
  boolean isTens(int at) {
    Value value = words.value(at, WordClass.NUMBER);
    return value != null
        && value.language() == Language.ENGLISH
        && value.number() > TEN
        && value.number() % TEN == 0;
  }

  /**
   * Reads a number from 1 to 99 as it stands behind {@code thứ}, where {@code nhất} is one and
   * {@code mười năm} is fifteen; null for none.
   */
  @Nullable Read ordinal(int at) {
    int number = vietnamese(at, WordClass.NUMBER);
    int unit = number == 0 || number > TEN ? vietnamese(at, WordClass.ORDINAL) : number;
    if (unit > 1 && unit < TEN && isJoinedTo(at + 1, WordClass.TENS)) {
      return withUnit(unit * TEN, at + 1);
    }
    if (unit == TEN) {
      return withUnit(TEN, at);
    }
    return unit > 0 ? new Read(unit, at) : null;
  }

  private Read withUnit(int tens, int last) {
    int next = last + 1;
    int unit = 0;
    if (words.isJoined(next)) {
      unit = vietnamese(next, WordClass.BEHIND_TEN);
      unit = unit == 0 ? vietnamese(next, WordClass.NUMBER) : unit;
      unit = unit == 0 ? vietnamese(next, WordClass.ORDINAL) : unit;
    }
    return unit > 0 && unit < TEN ? new Read(tens + unit, next) : new Read(tens, last);
  }

  /** Reads a number below a thousand in the text's language; null for none. */
  @Nullable Read below1000(int at) {
    return words.language() == Language.ENGLISH ? english(at) : vietnamese(at);
  }

  private @Nullable Read english(int at) {
    Read number = belowHundred(at);
    if (number == null || number.value() >= TEN || multiplier(number.last() + 1) != HUNDRED) {
      return number;
    }
    int hundreds = number.value() * HUNDRED;
    int last = number.last() + 1;
    int next = isJoinedTo(last + 1, WordClass.AND) ? last + 2 : last + 1;
    Read rest = words.isJoined(next) ? belowHundred(next) : null;
    return rest == null ? new Read(hundreds, last) : new Read(hundreds + rest.value(), rest.last());
  }

  private @Nullable Read belowHundred(int at) {
    int number = own(at, WordClass.NUMBER);
    if (number == 0) {
      return null;
    }
    int unit = isTens(at) && words.isJoined(at + 1) ? own(at + 1, WordClass.NUMBER) : 0;
    return unit > 0 && unit < TEN ? new Read(number + unit, at + 1) : new Read(number, at);
  }

  private @Nullable Read vietnamese(int at) {
    Read number = vietnameseBelowHundred(at);
    if (number == null || number.value() >= TEN || multiplier(number.last() + 1) != HUNDRED) {
      return number;
    }
    int hundreds = number.value() * HUNDRED;
    int last = number.last() + 1;
    int next = last + 1;
    if (isJoinedTo(next, WordClass.ZERO_TENS) && words.isJoined(next + 1)) {
      int unit = own(next + 1, WordClass.NUMBER);
      return unit > 0 && unit < TEN
          ? new Read(hundreds + unit, next + 1)
          : new Read(hundreds, last);
    }
    Read rest = words.isJoined(next) ? vietnameseBelowHundred(next) : null;
    return rest == null || rest.value() < TEN
        ? new Read(hundreds, last)
        : new Read(hundreds + rest.value(), rest.last());
  }

  private @Nullable Read vietnameseBelowHundred(int at) {
    int number = own(at, WordClass.NUMBER);
    if (number == 0) {
      return null;
    }
    if (number == TEN) {
      return withCountedUnit(TEN, at);
    }
    return number > 1 && isJoinedTo(at + 1, WordClass.TENS)
        ? withCountedUnit(number * TEN, at + 1)
        : new Read(number, at);
  }

  /** As {@link #withUnit}; but {@code mười năm} is ten years. */
  private Read withCountedUnit(int tens, int last) {
    int next = last + 1;
    if (!words.isJoined(next) || words.is(next, WordClass.FIVE_OR_YEAR)) {
      return new Read(tens, last);
    }
    int unit = own(next, WordClass.BEHIND_TEN);
    unit = unit == 0 ? own(next, WordClass.NUMBER) : unit;
    return unit > 0 && unit < TEN ? new Read(tens + unit, next) : new Read(tens, last);
  }

  /** What the word multiplies by; 0 if it does not. */
  long multiplier(int at) {
    return words.isJoined(at) ? words.number(at, WordClass.MULTIPLIER) : 0;
  }

  private boolean isJoinedTo(int at, WordClass wordClass) {
    return words.is(at, wordClass) && words.isJoined(at);
  }

  private int own(int at, WordClass wordClass) {
    Value value = words.value(at, wordClass);
    return value != null && value.language() == words.language() ? (int) value.number() : 0;
  }

  private int vietnamese(int at, WordClass wordClass) {
    Value value = words.value(at, wordClass);
    return value != null && value.language() == Language.VIETNAMESE ? (int) value.number() : 0;
  }
}
