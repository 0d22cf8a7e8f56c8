package org.doithoai.text;

import java.time.LocalTime;
import org.doithoai.text.WordClasses.Value;
import org.jspecify.annotations.Nullable;

/**
 * What times of the day are made of, however they are typed: hours in figures and in words, and the
 * part of the day behind them. Immutable.
 */
final class ClockParts {

  /**
   * A time that was read.
   *
   * @param last its last word
   * @param open true if no part of the day is said with it
   */
  record Reading(LocalTime time, int last, boolean open) {}

  private static final int HOURS = 24;

  private final WordView words;
  private final NumberWords numbers;

  ClockParts(WordView words) {
    this.words = words;
    this.numbers = new NumberWords(words);
  }

  /** The hour in figures that the word is, from 0 to 24; -1 for none. */
  int hour(int at) {
    int hour = words.length(at) <= 2 ? words.digits(at) : -1;
    return hour <= HOURS ? hour : -1;
  }

  /** An hour or minutes in words of either language. */
  NumberWords.@Nullable Read word(int at) {
    Value value = words.value(at, WordClass.NUMBER);
    if (value == null) {
      return null;
    }
    if (value.language() == Language.ENGLISH) {
      return value.number() <= HOURS / 2 ? new NumberWords.Read((int) value.number(), at) : null;
    }
    NumberWords.Read read = numbers.ordinal(at);
    return read != null && read.value() <= HOURS ? read : null;
  }

  /** True behind such a word, or an {@code @}. */
  boolean isBehind(int at, WordClass wordClass) {
    char before = words.before(at);
    boolean sign =
        before == '@' || (WordView.isSpace(before) && words.at(words.get(at).start() - 2) == '@');
    return sign || (words.isSpace(at) && words.endsWith(at - 1, wordClass));
  }

  /** The time with the minutes' own word and the part of the day, where they follow. */
  Reading finished(LocalTime time, int last, boolean open) {
    int end = last;
    if (words.isSpace(end + 1) && words.is(end + 1, WordClass.MINUTE_MARK)) {
      end++;
    }
    Value part = words.isSpace(end + 1) ? words.longest(end + 1, WordClass.DAY_PART) : null;
    if (part == null) {
      return new Reading(time, end, open);
    }
    int behind = words.last(end + 1, WordClass.DAY_PART);
    return new Reading(DayPart.valueOf(part.text()).of(time), behind, false);
  }
}
