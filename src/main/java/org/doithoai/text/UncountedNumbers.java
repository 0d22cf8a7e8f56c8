package org.doithoai.text;

import org.doithoai.text.Numbers.Numeral;
import org.doithoai.text.WordClasses.Value;

/**
 * Numbers that count nothing: in names ("Hospital 108"), of items of a list, of times and fractions
 * in figures, "one of", "the two sides". Immutable.
 */
final class UncountedNumbers {

  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_ITEM = 2;
  private static final String BEGINS_BEHIND = ".:;•-!?\n";

  private final WordView words;

  UncountedNumbers(WordView words) {
    this.words = words;
  }

  boolean contains(Numeral number) {
    int first = number.first();
    if (words.before(first) == '/'
        || (words.isSpace(first) && words.is(first - 1, WordClass.ORDINAL_MARK))) {
      return true;
    }
    return number.inFigures() ? isFigure(number) : isWord(number);
  }

  private boolean isFigure(Numeral number) {
    int first = number.first();
    int last = number.last();
    boolean plain = first == last && words.length(first) <= LONGEST_NAME;
    return words.behind(last) == '/'
        || words.before(first) == '+'
        || (first == last && isPadded(first))
        || isBesideColon(first)
        || isBesideColon(last + 1)
        || (plain && (isName(first) || isItem(first)));
  }

  /** True for {@code 016}, the number of a ship or a telephone. */
  private boolean isPadded(int at) {
    return words.length(at) > LONGEST_ITEM && words.at(words.get(at).start()) == '0';
  }

  /** True for the minutes of {@code 10:15}. */
  private boolean isBesideColon(int at) {
    return words.only(at) == ':'
        && WordView.isDigit(words.at(words.get(at).start() - 2))
        && WordView.isDigit(words.at(words.get(at).start()));
  }

  /** The number of an item of a list. */
  private boolean isItem(int at) {
    char behind = words.behind(at);
    return words.length(at) <= LONGEST_ITEM
        && (behind == '.' || behind == ')')
        && WordView.isSpace(words.at(words.get(at).end() + 1))
        && words.isFirstInLine(at);
  }

  private boolean isName(int at) {
    char joint = words.only(at);
    if ((joint != '-' && !words.isSpace(at)) || isAmount(at + 1)) {
      return false;
    }
    int before = at - 1;
    boolean capital = words.get(before).isCapitalised() && isLetters(before);
    return (capital && (words.get(before).isAcronym() || !isFirst(before)))
        || (capital && words.is(before, WordClass.NUMBERED_UNIT))
        || (words.isSpace(at) && words.endsWith(before, WordClass.NUMBERED));
  }

  private boolean isAmount(int at) {
    int end = words.get(at - 1).end();
    boolean percent = words.at(end) == '%' || (words.at(end) == ' ' && words.at(end + 1) == '%');
    boolean beside = words.isSpace(at) && words.last(at, WordClass.AMOUNT) >= 0;
    return percent || beside;
  }

  private boolean isLetters(int at) {
    Token word = words.get(at);
    return !WordView.isDigit(words.at(word.end() - 1)) && words.leading(word) == 0;
  }

  /** True if a sentence or an item of a list begins with the word, whose capital says nothing. */
  private boolean isFirst(int at) {
    int start = words.get(at).start();
    char before = words.at(start - 1);
    return start == 0
        || before == '\n'
        || (WordView.isSpace(before) && BEGINS_BEHIND.indexOf(words.at(start - 2)) >= 0);
  }

  private boolean isWord(Numeral number) {
    int at = number.first();
    if (number.last() > at) {
      return false;
    }
    Value word = words.value(at, WordClass.NUMBER);
    if (word == null) {
      return false;
    }
    int behind = words.isSpace(at + 1) ? at + 1 : words.size();
    if (word.language() == Language.VIETNAMESE && isCapital(at)) {
      return true;
    }
    if (words.is(at, WordClass.FIVE_OR_YEAR)) {
      return words.last(behind, WordClass.BEHIND_FIVE) < 0;
    }
    return (word.number() == 1 && isAnyOne(at, behind))
        || (word.number() == 2 && words.last(behind, WordClass.PARTY) >= 0);
  }

  private boolean isAnyOne(int at, int behind) {
    return words.is(behind, WordClass.BEHIND_ANY_ONE)
        || (words.isSpace(at) && words.is(at - 1, WordClass.BEFORE_ANY_ONE));
  }

  /** True for a number word that is a name: {@code Ba Đình}. */
  private boolean isCapital(int at) {
    boolean capital = words.get(at).isCapitalised();
    boolean before = at > 0 && words.isSpace(at) && !isFirst(at);
    boolean behind = words.isSpace(at + 1) && words.get(at + 1).isCapitalised();
    return capital && (before || behind);
  }
}
