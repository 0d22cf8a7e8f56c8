package org.doithoai.article;

import java.util.regex.Pattern;

/**
 * Closes the gaps before punctuation in texts that have them throughout, as scanned and
 * machine-processed Vietnamese does: a quote from one should read like any other. A text with a
 * stray gap stays as it is.
 */
final class PunctuationSpacing {

  /** Fewest gaps of a text that has them throughout. */
  private static final int SOME = 5;

  /** So many marks of a text show which it is. */
  private static final int MANY = 10_000;

  private static final String MARKS = ",.;:!?…";

  private static final Pattern GAP =
      Pattern.compile("(?<=[\\p{L}\\d)”\"’»%]) +([,.;:!?…])(?=[\\s”\"’»)]|$)");
  private static final Pattern CLOSED = Pattern.compile("[\\p{L}\\d)”\"’»%][,.;:!?…](?=\\s|$)");
  private static final Pattern OPENING = Pattern.compile("([(\\[“‘«]) +(?=\\S)");
  private static final Pattern CLOSING = Pattern.compile("(?<=\\S) +([)\\]”»])");

  private PunctuationSpacing() {}

  /** Whether most punctuation of the text stands apart from its word. */
  static boolean isGapped(String text) {
    int behindSpace = 0;
    for (int i = text.indexOf(' '); i >= 0 && i < text.length() - 1; i = text.indexOf(' ', i + 1)) {
      behindSpace += MARKS.indexOf(text.charAt(i + 1)) >= 0 ? 1 : 0;
    }
    long gaps = behindSpace < SOME ? 0 : GAP.matcher(text).results().limit(MANY).count();
    return gaps >= SOME && gaps > CLOSED.matcher(text).results().limit(MANY).count();
  }

  /** The text without gaps before punctuation and inside brackets and quotation marks. */
  static String closed(String text) {
    String inside = OPENING.matcher(CLOSING.matcher(text).replaceAll("$1")).replaceAll("$1");
    return GAP.matcher(inside).replaceAll("$1");
  }
}
