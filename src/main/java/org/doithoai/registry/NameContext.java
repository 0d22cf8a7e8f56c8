package org.doithoai.registry;

import org.doithoai.text.Language;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.doithoai.text.Tokens.Gap;
import org.doithoai.text.WordKind;

/**
 * Judges by the words around a {@linkplain NameGuard guarded} name if the name is meant.
 *
 * <p>Capitals count only in a text that has both cases. A Vietnamese name as written counts only in
 * a Vietnamese text with diacritics: the {@code Nga} of an English report is a person. Otherwise
 * the neighbours decide: Vietnam beside it, with a dash or a word such as {@code và} between, or a
 * word after which countries stand ({@code nước}, {@code quốc phòng}; weaker {@code với}, {@code
 * tại}).
 */
final class NameContext {

  /** A text is Vietnamese with diacritics when at least one in so many words carries one. */
  private static final int ACCENTED_SHARE = 4;

  private final Tokens tokens;
  private final boolean cased;
  private final boolean vietnamese;

  /** The context of names in this text. */
  NameContext(Tokens tokens) {
    this.tokens = tokens;
    String text = tokens.text();
    this.cased =
        text.codePoints().anyMatch(Character::isUpperCase)
            && text.codePoints().anyMatch(Character::isLowerCase);
    int accented = 0;
    for (Token token : tokens.words()) {
      accented += token.isPlain() ? 0 : 1;
    }
    this.vietnamese = accented > 0 && (long) accented * ACCENTED_SHARE >= tokens.size();
  }

  /** True if the text is Vietnamese, written with diacritics. */
  boolean isVietnamese() {
    return vietnamese;
  }

  /** True if the name, which stands from the one word to the other, is meant. */
  boolean accepts(KnownName name, int first, int last) {
    return switch (name.name().guard()) {
      case NONE -> true;
      case AS_WRITTEN ->
          isWritten(name, first, last)
              || isStrong(name, first, last)
              || isBefore(first, WordKind.WEAKLY_BEFORE_COUNTRY);
      case STRICT ->
          (isWritten(name, first, last) && (isAll(first, last) || !tokens.isFirstInSentence(first)))
              || isStrong(name, first, last);
      case PAIR -> isPaired(first, first - 1) || isPaired(last + 1, last + 1);
    };
  }

  private boolean isWritten(KnownName name, int first, int last) {
    if (!name.isWritten(tokens.text(), tokens.get(first).start(), tokens.get(last).end())) {
      return false;
    }
    if (isAll(first, last)) {
      return true;
    }
    return cased
        && (name.name().language() == Language.ENGLISH || vietnamese)
        && (name.isAcronym() || !followsCapital(first));
  }

  private boolean isAll(int first, int last) {
    return first == 0 && last == tokens.size() - 1;
  }

  /** True if it goes on a run of capitalised words, as a person's given name does. */
  private boolean followsCapital(int first) {
    if (!tokens.isSpaceBefore(first)) {
      return false;
    }
    Token previous = tokens.get(first - 1);
    return previous.isCapitalised()
        && !previous.isAcronym()
        && !tokens.isFirstInSentence(first - 1)
        && !previous.is(WordKind.HOME_COUNTRY)
        && !isNam(first - 1)
        && !previous.is(WordKind.BEFORE_COUNTRY);
  }

  private boolean isStrong(KnownName name, int first, int last) {
    if (isHomeBefore(first) || isHomeAfter(last)) {
      return true;
    }
    if (name.name().language() == Language.ENGLISH) {
      return isBefore(first, WordKind.ENGLISH_BEFORE_COUNTRY)
          || isAfter(last, WordKind.ENGLISH_AFTER_COUNTRY);
    }
    return isBefore(first, WordKind.BEFORE_COUNTRY);
  }

  private boolean isHomeBefore(int first) {
    int at = first - 1;
    if (at > 0 && isBefore(first, WordKind.COUNTRY_JOINT)) {
      at--;
    }
    return isBefore(at + 1, WordKind.HOME_COUNTRY)
        || (at > 0 && isJoined(at + 1) && isNam(at) && tokens.get(at - 1).folded().equals("viet"));
  }

  private boolean isHomeAfter(int last) {
    int at = isAfter(last, WordKind.COUNTRY_JOINT) ? last + 1 : last;
    return isAfter(at, WordKind.HOME_COUNTRY);
  }

  /** True with a dash beside any short name; with a space only beside {@code Việt}. */
  private boolean isPaired(int gap, int neighbour) {
    if (!isJoined(gap) || !tokens.get(neighbour).is(WordKind.PAIRED_COUNTRY)) {
      return false;
    }
    int other = gap == neighbour ? gap - 1 : gap;
    return !tokens.isSpaceBefore(gap)
        || tokens.get(neighbour).is(WordKind.HOME_COUNTRY)
        || tokens.get(other).is(WordKind.HOME_COUNTRY);
  }

  private boolean isNam(int index) {
    return tokens.get(index).folded().equals("nam");
  }

  /** True if a word of the kind stands right before this one. */
  private boolean isBefore(int index, WordKind kind) {
    return isJoined(index) && tokens.get(index - 1).is(kind);
  }

  /** True if a word of the kind stands right behind this one. */
  private boolean isAfter(int index, WordKind kind) {
    return isJoined(index + 1) && tokens.get(index + 1).is(kind);
  }

  private boolean isJoined(int index) {
    return tokens.gapBefore(index) == Gap.JOINED;
  }
}
