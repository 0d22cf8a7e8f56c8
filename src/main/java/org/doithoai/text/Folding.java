package org.doithoai.text;

import java.text.Normalizer;
import java.util.Locale;

/** Forms of a text under which two spellings of the same word meet. */
public final class Folding {

  private Folding() {}

  /**
   * The text in Unicode normalization form C (UAX #15), the form in which everything is stored and
   * compared: {@code e + ̂ + ́} and {@code ế} are one word.
   */
  public static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * The text in lower case without diacritics, {@code đ} as {@code d}: what a person types who has
   * no Vietnamese keyboard. The result may be of another length than the text.
   */
  public static String fold(String text) {
    return withoutDiacritics(text).toLowerCase(Locale.ROOT);
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
