package org.doithoai.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A text cut into its {@linkplain Token words}, with what stands between them. Immutable; made in
 * one pass over the text.
 */
public final class Tokens {

  /** What stands between two neighbouring words. */
  public enum Gap {
    /** A space, a line end, a hyphen, an apostrophe …: the words may be one name. */
    JOINED(0),
    /** A full stop and a space: the end of a sentence, or an abbreviation inside a name. */
    STOP(1),
    /** A comma, a bracket, an empty line …: no name reaches across. */
    BREAK(2);

    private final int code;

    Gap(int code) {
      this.code = code;
    }

    private static Gap ofCode(int code) {
      return code == JOINED.code ? JOINED : code == STOP.code ? STOP : BREAK;
    }
  }

  /** Longest run of joining characters inside a name, in UTF-16 code units ({@code " – "} is 3). */
  private static final int LONGEST_JOIN = 4;

  /** A longer run of letters is cut: no index takes terms without end. */
  private static final int LONGEST_WORD = 255;

  private static final String JOINING = "-\u2010\u2011–—'’./&";
  private static final String SENTENCE_BEGINS_BEHIND = ".!?:\n\"“”‘…|•";

  private static final int GAP = 3;
  private static final int SPACE = 4;
  private static final int FIRST = 8;
  private static final int LINE_END = 16;

  private final String text;
  private final List<Token> words;
  private final byte[] before;

  private Tokens(String text, List<Token> words, byte[] before) {
    this.text = text;
    this.words = words;
    this.before = before;
  }

  /**
   * The words of the text in their order.
   *
   * @param text in normalization form C
   */
  public static Tokens of(String text) {
    List<Token> words = new ArrayList<>(text.length() / 5 + 1);
    byte[] before = new byte[text.length() / 5 + 8];
    int length = text.length();
    int at = 0;
    int behind = 0;
    while (at < length) {
      int end = wordEnd(text, at);
      if (end == at) {
        at += isAsciiAt(text, at) ? 1 : Character.charCount(text.codePointAt(at));
        continue;
      }
      if (words.size() == before.length) {
        before = Arrays.copyOf(before, before.length * 2);
      }
      before[words.size()] = words.isEmpty() ? gapAtStart() : gap(text, behind, at);
      words.add(new Token(at, end, WordForms.of(text, at, end)));
      at = end;
      behind = end;
    }
    return new Tokens(text, List.copyOf(words), Arrays.copyOf(before, words.size()));
  }

  private static int wordEnd(String text, int start) {
    if (!Character.isLetterOrDigit(text.codePointAt(start))) {
      return start;
    }
    int at = start;
    int limit = Math.min(text.length(), start + LONGEST_WORD);
    while (at < limit) {
      char c = text.charAt(at);
      if (c < 0x80) {
        if (!isAsciiWordPart(c)) {
          break;
        }
        at++;
      } else {
        int codePoint = text.codePointAt(at);
        if (!isWordPart(codePoint)) {
          break;
        }
        at += Character.charCount(codePoint);
      }
    }
    return at > start && isPlusSign(text, at) ? at + 1 : at;
  }

  private static boolean isAsciiAt(String text, int at) {
    return text.charAt(at) < 0x80;
  }

  private static boolean isAsciiWordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static byte gapAtStart() {
    return (byte) (Gap.BREAK.code | FIRST);
  }

  private static byte gap(String text, int from, int to) {
    int lineEnds = 0;
    boolean joins = to - from <= LONGEST_JOIN;
    boolean spaces = true;
    boolean first = false;
    boolean blank = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean space = isSpace(c);
      lineEnds += c == '\n' ? 1 : 0;
      spaces &= space;
      joins &= space || JOINING.indexOf(c) >= 0;
      first |= SENTENCE_BEGINS_BEHIND.indexOf(c) >= 0 || (blank && c == '-');
      blank &= space;
    }
    Gap gap = Gap.BREAK;
    if (joins && lineEnds <= 1) {
      gap = to - from > 1 && text.charAt(from) == '.' ? Gap.STOP : Gap.JOINED;
    }
    return (byte)
        (gap.code
            | (gap == Gap.JOINED && spaces ? SPACE : 0)
            | (first ? FIRST : 0)
            | (lineEnds > 0 ? LINE_END : 0));
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

  /** Where words stand side by side of which, by their place, this holds. */
  public List<Span> runs(IntPredicate holds) {
    List<Span> runs = new ArrayList<>();
    int first = 0;
    for (int i = 0; i <= size(); i++) {
      if (i == size() || !holds.test(i)) {
        if (first < i) {
          runs.add(span(first, i - 1));
        }
        first = i + 1;
      }
    }
    return runs;
  }

  /** The first word that begins at this UTF-16 offset or behind it; the size when none does. */
  public int indexAt(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What stands before this word; before the first one and behind the last one a break. */
  public Gap gapBefore(int index) {
    return index <= 0 || index >= size() ? Gap.BREAK : Gap.ofCode(before[index] & GAP);
  }

  /** True if nothing but space stands before this word and after the one before it. */
  public boolean isSpaceBefore(int index) {
    return index > 0 && index < size() && (before[index] & SPACE) != 0;
  }

  /** True if a line ends between this word and the one before it. */
  public boolean isLineEndBefore(int index) {
    return index > 0 && index < size() && (before[index] & LINE_END) != 0;
  }

  /** True if a sentence, a line or a quotation begins with this word. */
  public boolean isFirstInSentence(int index) {
    return index == 0 || (before[index] & FIRST) != 0;
  }

  /** True if a plus sign ends the word, as in {@code ADMM+}; that of {@code 2+2} does not. */
  private static boolean isPlusSign(String text, int at) {
    return at < text.length()
        && text.charAt(at) == '+'
        && (at + 1 == text.length() || !isWordPart(text.codePointAt(at + 1)));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }
}
