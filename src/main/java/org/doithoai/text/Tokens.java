package org.doithoai.text;

import java.util.ArrayList;
import java.util.List;

/** A text cut into its {@linkplain Token words}, with what stands between them. Immutable. */
public final class Tokens {

  /** What stands between two neighbouring words. */
  public enum Gap {
    /** A space, a line end, a hyphen, an apostrophe …: the words may be one name. */
    JOINED,
    /** A full stop and a space: the end of a sentence, or an abbreviation inside a name. */
    STOP,
    /** A comma, a bracket, an empty line …: no name reaches across. */
    BREAK
  }

  /** Longest run of joining characters inside a name, in UTF-16 code units ({@code " – "} is 3). */
  private static final int LONGEST_JOIN = 4;

  private static final String JOINING = "-\u2010\u2011–—'’./&";

  private final String text;
  private final List<Token> words;

  private Tokens(String text, List<Token> words) {
    this.text = text;
    this.words = words;
  }

  /**
   * The words of the text in their order.
   *
   * @param text in normalization form C
   */
  public static Tokens of(String text) {
    List<Token> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && isWordPart(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      if (at > start) {
        at += isPlusSign(text, at) ? 1 : 0;
        words.add(Token.of(text, start, at));
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return new Tokens(text, List.copyOf(words));
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  /** How many words it has. */
  public int size() {
    return words.size();
  }

  /** The word at this place, counted from 0. */
  public Token get(int index) {
    return words.get(index);
  }

  /** All words in their order. */
  public List<Token> words() {
    return words;
  }

  /** The span from the first word to the last one, both included. */
  public Span span(int first, int last) {
    return new Span(get(first).start(), get(last).end());
  }

  /** What stands before this word; before the first one and behind the last one a break. */
  public Gap gapBefore(int index) {
    if (index <= 0 || index >= size()) {
      return Gap.BREAK;
    }
    int from = get(index - 1).end();
    int to = get(index).start();
    if (to - from > LONGEST_JOIN) {
      return Gap.BREAK;
    }
    int lineEnds = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      lineEnds += c == '\n' ? 1 : 0;
      boolean joins = isSpace(c) || JOINING.indexOf(c) >= 0;
      if (!joins || lineEnds > 1) {
        return Gap.BREAK;
      }
    }
    boolean stop = text.charAt(from) == '.' && to - from > 1;
    return stop ? Gap.STOP : Gap.JOINED;
  }

  /** Whether nothing but space stands before this word and after the one before it. */
  public boolean isSpaceBefore(int index) {
    return gapBefore(index) == Gap.JOINED
        && text.substring(get(index - 1).end(), get(index).start())
            .chars()
            .allMatch(c -> isSpace((char) c));
  }

  /** Whether a sentence, a line or a quotation begins with this word. */
  public boolean isFirstInSentence(int index) {
    if (index == 0) {
      return true;
    }
    String between = text.substring(get(index - 1).end(), get(index).start());
    return between.chars().anyMatch(c -> ".!?:\n\"“”‘…|•".indexOf(c) >= 0)
        || between.strip().startsWith("-");
  }

  /** Whether a plus sign ends the word, as in {@code ADMM+}; that of {@code 2+2} does not. */
  private static boolean isPlusSign(String text, int at) {
    return at < text.length()
        && text.charAt(at) == '+'
        && (at + 1 == text.length() || !isWordPart(text.codePointAt(at + 1)));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }
}
