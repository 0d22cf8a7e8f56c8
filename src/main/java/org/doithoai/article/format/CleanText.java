package org.doithoai.article.format;

import org.doithoai.text.Folding;

/**
 * A text as a reader sees it, whatever it was taken out of: in normalization form C, without
 * control characters and marks that have no width, joined letters apart, {@code \n} line ends. What
 * bytes, character references, escapes and documents give goes through it alike.
 */
final class CleanText {

  /** Letters that print joins, from U+FB00 on. */
  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

  private static final char JOINER = '\u200D';

  private CleanText() {}

  /** The clean text; the same one where nothing is to be done. */
  static String of(String text) {
    if (text.chars().allMatch(CleanText::isClean)) {
      return Folding.nfc(text);
    }
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      append(text, i, clean);
    }
    return Folding.nfc(clean.toString());
  }

  private static void append(String text, int at, StringBuilder clean) {
    char c = text.charAt(at);
    if (c == '\r') {
      clean.append(at + 1 < text.length() && text.charAt(at + 1) == '\n' ? "" : "\n");
    } else if (c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
      clean.append('\n');
    } else if (c >= '\uFB00' && c <= '\uFB06') {
      clean.append(LIGATURES[c - '\uFB00']);
    } else if (c == '\n' || c == '\t' || !(Character.isISOControl(c) || isInvisible(text, at))) {
      clean.append(c);
    }
  }

  /** How many control characters stand in it that no text has. */
  static int controls(String text) {
    return (int)
        text.chars()
            .filter(c -> Character.isISOControl(c) && "\n\t\r\f\u000B\u0085".indexOf(c) < 0)
            .count();
  }

  /** Most characters of most texts; the others are looked at one by one. */
  private static boolean isClean(int c) {
    return (c >= ' ' && c < 0x7F)
        || c == '\n'
        || (c > 0xAD && c < 0x200B)
        || (c >= 0x2010 && c <= 0x2027)
        || (c >= 0x20A0 && c <= 0x22FF);
  }

  /** Marks without a width that stand in no word: soft hyphens, byte order and direction marks. */
  private static boolean isInvisible(String text, int at) {
    char c = text.charAt(at);
    boolean joinsLetters =
        c == JOINER && (at == 0 || Character.isLetterOrDigit(text.charAt(at - 1)));
    return joinsLetters
        || c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F' && c != JOINER)
        || c == '\uFEFF'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069');
  }
}
