package org.doithoai.article.format;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.doithoai.text.Folding;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A text as quotes are compared with their source: HTML character references replaced, in
 * normalization form C, each run of white space as one space. References are read as Python's
 * {@code html.unescape} does, which replaces {@code &copy} without its semicolon too. Immutable.
 *
 * <p>Never throws; takes time and memory in proportion to the text.
 */
public final class SqueezedText {

  /** Between parts of a source that do not stand beside each other; in no squeezed text. */
  public static final char BORDER = '\uFFFF';

  /** In a squeezed text, what has no counterpart in any source. */
  private static final char ABSENT = '\uFFFE';

  /** The longest name of a character reference that needs no semicolon. */
  private static final int LONGEST_OPEN_NAME = 6;

  private static final int LONGEST_NAME = 32;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final String text;
  private final int[] starts;

  private SqueezedText(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** Squeezes a text in normalization form C and keeps where each character stood in it. */
  public static SqueezedText of(String text) {
    Squeezer squeezer = new Squeezer(text, new int[text.length() + 1]);
    squeezer.run();
    return new SqueezedText(squeezer.squeezed(), squeezer.starts());
  }

  /** Squeezes a source, of which no offsets are asked for. */
  public static String ofSource(String source) {
    Squeezer squeezer = new Squeezer(source, null);
    squeezer.run();
    return Folding.nfc(squeezer.squeezed());
  }

  /** The squeezed text; begins and ends with a space where the text has white space there. */
  public String text() {
    return text;
  }

  /**
   * The offset in the text, in UTF-16 code units, of a squeezed character, which is also where the
   * one before it ends.
   *
   * @param index of the character, or the number of them
   */
  public int offset(int index) {
    return starts[index];
  }

  /** White space by Unicode and Python, the no-break spaces among it. */
  private static boolean isSpace(char c) {
    if (c < 0x7F) {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
    }
    return c == '\u0085' || (c >= '\u00A0' && Character.isSpaceChar(c));
  }

  private static boolean isMark(char c) {
    if (c < '\u0300') {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Goes through a text once. */
  private static final class Squeezer {

    private final String in;
    private final int @Nullable [] starts;

    /** What is squeezed so far: no reference is shorter than what it stands for. */
    private final char[] out;

    private int length;

    /** Index of the character that is being read. */
    private int at;

    Squeezer(String in, int @Nullable [] starts) {
      this.in = in;
      this.out = new char[in.length()];
      this.starts = starts;
    }

    void run() {
      while (at < in.length()) {
        char c = in.charAt(at);
        int end = c == '&' ? reference() : at;
        if (end == at) {
          put(c, at);
          end++;
        }
        at = end;
      }
    }

    String squeezed() {
      return new String(out, 0, length);
    }

    int[] starts() {
      int[] all = Arrays.copyOf(starts == null ? new int[0] : starts, length + 1);
      all[length] = in.length();
      return all;
    }

    private void put(char c, int from) {
      boolean space = isSpace(c);
      if (space && length > 0 && out[length - 1] == ' ') {
        return;
      }
      char sure = space ? ' ' : c;
      if (c >= ABSENT) {
        sure = starts == null ? BORDER : ABSENT;
      }
      if (starts != null) {
        starts[length] = from;
      }
      out[length++] = sure;
    }

    /** Reads the character reference that may begin here: its end; its beginning if none does. */
    private int reference() {
      int next = at + 1;
      if (next < in.length() && in.charAt(next) == '#') {
        return number(next + 1);
      }
      int end = next;
      while (end < in.length() && end - next < LONGEST_NAME && isOfName(in.charAt(end))) {
        end++;
      }
      if (end == next) {
        return at;
      }
      if (end < in.length() && in.charAt(end) == ';') {
        String character = Entities.getByName(in.substring(next, end));
        if (!character.isEmpty()) {
          putAll(character);
          return end + 1;
        }
      }
      for (int last = Math.min(end, next + LONGEST_OPEN_NAME); last - next >= 2; last--) {
        String name = in.substring(next, last);
        if (Entities.isBaseNamedEntity(name)) {
          putAll(Entities.getByName(name));
          return last;
        }
      }
      return at;
    }

    private static boolean isOfName(char c) {
      return switch (c) {
        case '\t', '\n', '\f', ' ', '<', '&', '#', ';' -> false;
        default -> true;
      };
    }

    private int number(int from) {
      boolean hexadecimal =
          from < in.length() && (in.charAt(from) == 'x' || in.charAt(from) == 'X');
      int radix = hexadecimal ? 16 : 10;
      int first = hexadecimal ? from + 1 : from;
      int end = first;
      int number = 0;
      while (end < in.length() && in.charAt(end) < 0x7F) {
        int digit = Character.digit(in.charAt(end), radix);
        if (digit < 0) {
          break;
        }
        number = Math.min(number * radix + digit, Character.MAX_CODE_POINT + 1);
        end++;
      }
      if (end == first) {
        return at;
      }
      putAll(character(number));
      return end < in.length() && in.charAt(end) == ';' ? end + 1 : end;
    }

    /** What a number stands for in HTML: that of a control character for one of windows-1252. */
    private static String character(int number) {
      if (number == 0
          || number > Character.MAX_CODE_POINT
          || (number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE)) {
        return "\uFFFD";
      }
      if (number >= 0x80 && number < 0xA0) {
        String western = new String(new byte[] {(byte) number}, WESTERN);
        return western.equals("\uFFFD") ? Character.toString(number) : western;
      }
      boolean control = number < ' ' && !(number >= '\t' && number <= '\r' && number != 0x0B);
      boolean none =
          control
              || number == 0x7F
              || (number >= 0xFDD0 && number <= 0xFDEF)
              || (number & 0xFFFE) == 0xFFFE;
      return none ? "" : Character.toString(number);
    }

    private void putAll(String characters) {
      if (starts != null && characters.chars().anyMatch(c -> isMark((char) c))) {
        // it might join the letter before it, whose offset is gone by then
        put(ABSENT, at);
        return;
      }
      for (int i = 0; i < characters.length(); i++) {
        put(characters.charAt(i), at);
      }
    }
  }
}
