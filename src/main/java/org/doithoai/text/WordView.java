package org.doithoai.text;

import java.util.List;
import org.doithoai.text.WordClasses.Entry;
import org.doithoai.text.WordClasses.Phrase;
import org.doithoai.text.WordClasses.Value;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text with their {@linkplain WordClass classes}, and what stands between them, for
 * those who read numbers, dates and times. Every question about a word that the text does not have
 * is answered as for one without any class. Immutable.
 */
final class WordView {

  private static final int LONGEST_NUMBER = 9;

  private final Tokens tokens;
  private final String text;
  private final Language language;
  private final boolean marked;
  private final @Nullable Entry[] entries;

  WordView(Tokens tokens, Language language, boolean marked) {
    this.tokens = tokens;
    this.text = tokens.text();
    this.language = language;
    this.marked = marked;
    this.entries = new @Nullable Entry[tokens.size()];
    WordClasses classes = WordClasses.get();
    for (int i = 0; i < entries.length; i++) {
      entries[i] = classes.find(tokens.get(i).form(), marked);
    }
  }

  /** The words of a text that nobody has looked at. */
  static WordView of(Tokens tokens, Language language) {
    return new WordView(
        tokens, language, tokens.words().stream().anyMatch(word -> !word.isPlain()));
  }

  Language language() {
    return language;
  }

  /** True if any word carries a diacritic. */
  boolean isMarked() {
    return marked;
  }

  int size() {
    return entries.length;
  }

  Token get(int index) {
    return tokens.get(index);
  }

  Span span(int first, int last) {
    return tokens.span(first, last);
  }

  /** The word's entry; null for a word of no class. */
  @Nullable Entry entry(int index) {
    return index >= 0 && index < entries.length ? entries[index] : null;
  }

  boolean is(int index, WordClass wordClass) {
    return value(index, wordClass) != null;
  }

  /** The word's meaning in this class; null if it is not of the class. */
  @Nullable Value value(int index, WordClass wordClass) {
    Entry entry = entry(index);
    return entry == null ? null : entry.value(wordClass);
  }

  /** The word's number in this class; 0 if it is not of the class. */
  long number(int index, WordClass wordClass) {
    Value value = value(index, wordClass);
    return value == null ? 0 : value.number();
  }

  /** The last word of the longest phrase of this class that begins with this word; -1 for none. */
  int last(int index, WordClass wordClass) {
    Phrase phrase = phrase(index, wordClass);
    return phrase != null ? index + phrase.words().size() - 1 : is(index, wordClass) ? index : -1;
  }

  /** The meaning of the longest phrase of this class that begins with this word. */
  @Nullable Value longest(int index, WordClass wordClass) {
    Phrase phrase = phrase(index, wordClass);
    return phrase != null ? phrase.value() : value(index, wordClass);
  }

  private @Nullable Phrase phrase(int index, WordClass wordClass) {
    Entry entry = entry(index);
    Phrase longest = null;
    if (entry != null) {
      for (Phrase phrase : entry.opened()) {
        boolean longer = longest == null || phrase.words().size() > longest.words().size();
        if (phrase.wordClass() == wordClass && longer && stands(phrase, index)) {
          longest = phrase;
        }
      }
    }
    return longest;
  }

  /** True if a word or phrase of this class ends with this word. */
  boolean endsWith(int index, WordClass wordClass) {
    Entry entry = entry(index);
    if (entry == null) {
      return false;
    }
    if (entry.value(wordClass) != null) {
      return true;
    }
    for (Phrase phrase : entry.closed()) {
      if (phrase.wordClass() == wordClass && stands(phrase, index - phrase.words().size() + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(Phrase phrase, int first) {
    List<String> words = phrase.words();
    if (first < 0 || first + words.size() > entries.length) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      WordForm form = tokens.get(first + i).form();
      boolean same = words.get(i).equals(marked ? form.word() : form.lower());
      if (!same || (i > 0 && !isJoined(first + i))) {
        return false;
      }
    }
    return true;
  }

  /** True if no comma, bracket or full stop stands before this word. */
  boolean isJoined(int index) {
    return tokens.gapBefore(index) == Tokens.Gap.JOINED;
  }

  /** True if a sentence, a line or a quotation begins with this word. */
  boolean isFirstInSentence(int index) {
    return tokens.isFirstInSentence(index);
  }

  /** True if a line, or the text, begins with this word. */
  boolean isFirstInLine(int index) {
    return index == 0 || tokens.isLineEndBefore(index);
  }

  /** The number that the word is, in at most nine ASCII digits; -1 if it is none. */
  int digits(int index) {
    if (index < 0 || index >= entries.length) {
      return -1;
    }
    Token token = tokens.get(index);
    return leading(token) == token.end() - token.start() ? value(token.start(), token.end()) : -1;
  }

  /** How many ASCII digits the word begins with. */
  int leading(Token token) {
    int at = token.start();
    while (at < token.end() && isDigit(text.charAt(at))) {
      at++;
    }
    return at - token.start();
  }

  /** The number written there in ASCII digits; -1 for one that is too long, or none. */
  int value(int start, int end) {
    if (end <= start || end - start > LONGEST_NUMBER) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  /** How many characters the word has; 0 for none. */
  int length(int index) {
    return index >= 0 && index < entries.length
        ? tokens.get(index).end() - tokens.get(index).start()
        : 0;
  }

  /** The character right before this word; 0 at the start of the text. */
  char before(int index) {
    return at(tokens.get(index).start() - 1);
  }

  /** The character right behind this word; 0 at the end of the text. */
  char behind(int index) {
    return at(tokens.get(index).end());
  }

  /** The character there; 0 outside of the text. */
  char at(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : 0;
  }

  /** True if exactly one space, or line end, stands between this word and the one before it. */
  boolean isSpace(int index) {
    return isOne(index) && isSpace(text.charAt(tokens.get(index).start() - 1));
  }

  /** The only character between this word and the one before it; 0 if there are more, or none. */
  char only(int index) {
    return isOne(index) ? text.charAt(tokens.get(index).start() - 1) : 0;
  }

  private boolean isOne(int index) {
    return index > 0
        && index < entries.length
        && tokens.get(index).start() - tokens.get(index - 1).end() == 1;
  }

  /**
   * True if nothing stands before this word, and behind the one before it, but some of these
   * characters in this order; a space stands for any, a hyphen for any dash.
   */
  boolean isGap(int index, String optional) {
    if (index <= 0 || index >= entries.length) {
      return false;
    }
    return isGap(tokens.get(index - 1).end(), tokens.get(index).start(), optional);
  }

  /** The same of a stretch of the text. */
  boolean isGap(int from, int to, String optional) {
    int at = from;
    for (int i = 0; i < optional.length() && at < to; i++) {
      if (isLike(text.charAt(at), optional.charAt(i))) {
        at++;
      }
    }
    return at == to;
  }

  private static boolean isLike(char c, char wanted) {
    return switch (wanted) {
      case ' ' -> isSpace(c);
      case '-' -> isDash(c);
      default -> c == wanted;
    };
  }

  /** True if a dash stands before the word, with a space on either side or without. */
  boolean isDashed(int index) {
    return isGap(index, " - ") && !isSpace(index) && hasDash(index);
  }

  private boolean hasDash(int index) {
    for (int i = tokens.get(index - 1).end(); i < tokens.get(index).start(); i++) {
      if (isDash(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || (c > 0x7f && Character.isSpaceChar(c));
  }

  String text() {
    return text;
  }
}
