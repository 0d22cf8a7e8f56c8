package org.doithoai.answer.llm;

import java.text.Normalizer;
import java.util.Optional;
import org.doithoai.text.Span;

/**
 * Finds a quote in a passage although it is written with other white space, quotation marks or
 * dashes, and maps it back to where it stands. Upper and lower case, letters and diacritics have to
 * agree.
 */
final class QuoteFinder {

  /** A shorter quote stands anywhere and proves nothing. */
  private static final int SHORTEST = 12;

  private QuoteFinder() {}

  /** A text in one spelling of its signs, with the place that each of them comes from. */
  private static final class Plain {
    private final String text;
    private final int[] origins;

    private Plain(String text, int[] origins) {
      this.text = text;
      this.origins = origins;
    }

    static Plain of(String text) {
      StringBuilder plain = new StringBuilder(text.length());
      int[] origins = new int[text.length()];
      boolean blank = true;
      for (int i = 0; i < text.length(); i++) {
        char c = sign(text.charAt(i));
        if (c == 0 || (c == ' ' && blank)) {
          continue;
        }
        blank = c == ' ';
        origins[plain.length()] = i;
        plain.append(c);
      }
      return new Plain(plain.toString(), origins);
    }

    private static char sign(char c) {
      return switch (c) {
        case '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‛', '`', '´', '\'' -> '"';
        case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
        case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff' -> 0;
        default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
      };
    }
  }

  /**
   * Where the quote stands in the text.
   *
   * @param text in normalization form C
   * @return empty when it does not stand there, or is too short to prove anything
   */
  static Optional<Span> find(String quote, String text) {
    String wanted = Plain.of(Normalizer.normalize(quote, Normalizer.Form.NFC)).text.strip();
    if (wanted.length() < SHORTEST) {
      return Optional.empty();
    }
    Plain plain = Plain.of(text);
    int at = plain.text.indexOf(wanted);
    while (at >= 0 && !isWhole(plain.text, at, at + wanted.length())) {
      at = plain.text.indexOf(wanted, at + 1);
    }
    return at < 0
        ? Optional.empty()
        : Optional.of(new Span(plain.origins[at], plain.origins[at + wanted.length() - 1] + 1));
  }

  /** True if it neither begins nor ends inside a word. */
  private static boolean isWhole(String text, int start, int end) {
    return !(start > 0 && isWord(text.charAt(start - 1)) && isWord(text.charAt(start)))
        && !(end < text.length() && isWord(text.charAt(end)) && isWord(text.charAt(end - 1)));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
