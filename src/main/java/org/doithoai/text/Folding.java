package org.doithoai.text;

import java.text.Normalizer;
import java.util.Locale;

/** Forms of a text under which two spellings of the same word meet. */
public final class Folding {

  private static final int LATIN = 0x250;
  private static final int COMBINING = 0x300;
  private static final int VIETNAMESE = 0x1E00;
  private static final int BEHIND_VIETNAMESE = 0x1F00;

  /** As in the stream-safe text format of UAX #15. */
  private static final int MOST_MARKS = 30;

  /** Folded letters of the blocks that English and Vietnamese use; 0 for one not met so far. */
  private static final char[] FOLDED = new char[LATIN + BEHIND_VIETNAMESE - VIETNAMESE];

  private Folding() {}

  /**
   * The text in Unicode normalization form C (UAX #15), the form in which everything is stored and
   * compared: {@code e + ̂ + ́} and {@code ế} are one word. Where more than {@value #MOST_MARKS}
   * combining marks stand in a row, as in no language, the ones behind keep their places: putting
   * all of them in order takes time in proportion to the square of their number.
   */
  public static String nfc(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= COMBINING && (c < VIETNAMESE || c >= BEHIND_VIETNAMESE) && !isPunctuation(c)) {
        return composed(text);
      }
    }
    return text;
  }

  private static String composed(String text) {
    StringBuilder composed = new StringBuilder(text.length());
    int begin = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      marks = c >= COMBINING && isMark(c) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        composed.append(Normalizer.normalize(text.substring(begin, i), Normalizer.Form.NFC));
        begin = i;
        marks = 1;
      }
      i += Character.charCount(c);
    }
    return composed
        .append(Normalizer.normalize(text.substring(begin), Normalizer.Form.NFC))
        .toString();
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** True of a text without any diacritic, as typed by somebody without a Vietnamese keyboard. */
  public static boolean isPlain(String text) {
    return fold(text).equals(text.toLowerCase(Locale.ROOT));
  }

  /**
   * The text in lower case without diacritics, {@code đ} as {@code d}: what a person types who has
   * no Vietnamese keyboard. The result may be of another length than the text.
   */
  public static String fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        folded[i] = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
      } else if (c < LATIN || (c >= VIETNAMESE && c < BEHIND_VIETNAMESE)) {
        folded[i] = letter(c);
      } else if (isPunctuation(c)) {
        folded[i] = c;
      } else {
        return withoutDiacritics(text).toLowerCase(Locale.ROOT);
      }
    }
    return new String(folded);
  }

  /** Each letter of these blocks has a single one without diacritics, whatever stands beside it. */
  private static char letter(char c) {
    int place = c < LATIN ? c : LATIN + c - VIETNAMESE;
    if (FOLDED[place] == 0) {
      String plain = withoutDiacritics(String.valueOf(c)).toLowerCase(Locale.ROOT);
      FOLDED[place] = plain.charAt(0);
    }
    return FOLDED[place];
  }

  /** Dashes, quotation marks, dots: in every form what they are. */
  private static boolean isPunctuation(char c) {
    return c >= 0x2010 && c <= 0x2027;
  }

  /** The same with capitals as they are. */
  public static String withoutDiacritics(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == 'đ' || c == 'Đ') {
        plain.append(c == 'đ' ? 'd' : 'D');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
