package org.doithoai.language;

import java.util.Locale;

/**
 * The two places where a tone mark may stand in an open syllable that ends in {@code oa}, {@code
 * oe} or {@code uy}: {@code hòa} and {@code hoà}, {@code ủy} and {@code uỷ}. Newspapers and the
 * state use the former; both are typed. After {@code q} the {@code u} belongs to the consonant, and
 * the tone stands on the {@code y} ({@code quý}).
 */
public final class TonePlacement {

  private static final String[] FIRST = {"òóỏõọ", "òóỏõọ", "ùúủũụ"};
  private static final String[] SECOND = {"àáảãạ", "èéẻẽẹ", "ỳýỷỹỵ"};
  private static final String PLAIN_FIRST = "oou";
  private static final String PLAIN_SECOND = "aey";

  private TonePlacement() {}

  /**
   * The syllable with its tone where newspapers put it; anything else comes back as it is. Upper
   * case is left alone except for the two letters in question.
   *
   * @param syllable in normalization form C
   */
  public static String usual(String syllable) {
    int length = syllable.length();
    if (length < 2) {
      return syllable;
    }
    char first = syllable.charAt(length - 2);
    char second = syllable.charAt(length - 1);
    boolean afterQ = length > 2 && "qQ".indexOf(syllable.charAt(length - 3)) >= 0;
    String head = syllable.substring(0, length - 2);
    for (int pair = 0; pair < FIRST.length; pair++) {
      int onSecond = SECOND[pair].indexOf(Character.toLowerCase(second));
      if (!afterQ && onSecond >= 0 && lower(first) == PLAIN_FIRST.charAt(pair)) {
        return head
            + sameCase(FIRST[pair].charAt(onSecond), first)
            + sameCase(PLAIN_SECOND.charAt(pair), second);
      }
      int onFirst = FIRST[pair].indexOf(lower(first));
      if (afterQ && onFirst >= 0 && lower(second) == PLAIN_SECOND.charAt(pair)) {
        return head
            + sameCase(PLAIN_FIRST.charAt(pair), first)
            + sameCase(SECOND[pair].charAt(onFirst), second);
      }
    }
    return syllable;
  }

  private static char lower(char c) {
    return Character.toLowerCase(c);
  }

  private static String sameCase(char letter, char model) {
    String text = String.valueOf(letter);
    return Character.isUpperCase(model) ? text.toUpperCase(Locale.ROOT) : text;
  }
}
