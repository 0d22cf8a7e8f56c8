package org.doithoai.text;

import java.util.Locale;

/**
 * One word of a text: a run of letters and digits, with a plus sign at its end if there is one. A
 * Vietnamese word of two syllables, or a name written with hyphens ({@code Xinh-ga-po}), is as many
 * tokens as it has parts.
 *
 * @param start the first UTF-16 code unit in the text
 * @param end one past the last one
 * @param text as it is written
 * @param lower in lower case
 * @param folded in lower case without any diacritics
 * @param key {@code folded} with one spelling for British and American English: the form by which
 *     words are looked up
 */
public record Token(int start, int end, String text, String lower, String folded, String key) {

  private static final int LATIN_END = 0x250;
  private static final int ADDITIONAL_START = 0x1E00;
  private static final int ADDITIONAL_END = 0x1F00;
  private static final char[] FOLDED = new char[ADDITIONAL_END];

  static {
    fillFolded('\u00C0', LATIN_END);
    fillFolded((char) ADDITIONAL_START, ADDITIONAL_END);
  }

  static Token of(String text, int start, int end) {
    String written = text.substring(start, end);
    String lower = written.toLowerCase(Locale.ROOT);
    boolean ascii = lower.chars().allMatch(c -> c < 0x80);
    String folded = ascii ? lower : fold(lower);
    return new Token(start, end, written, lower, folded, EnglishSpelling.key(folded));
  }

  /**
   * In lower case, a Vietnamese tone where newspapers place it: the form in which accent-exact
   * spellings are compared.
   */
  public String word() {
    return isPlain() ? lower : VietnameseSpelling.placeTone(lower);
  }

  /** Whether it is written without any diacritic, as by a person without a Vietnamese keyboard. */
  public boolean isPlain() {
    return lower.equals(folded);
  }

  /** Whether its first letter is a capital. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it is two or more letters, all of them capitals. */
  public boolean isAcronym() {
    return text.length() > 1 && text.codePoints().allMatch(Character::isUpperCase);
  }

  /** Whether it is digits only. */
  public boolean isNumber() {
    return text.codePoints().allMatch(Character::isDigit);
  }

  /** Where it stands. */
  public Span span() {
    return new Span(start, end);
  }

  private static void fillFolded(char first, int end) {
    for (char c = first; c < end; c++) {
      String folded = Folding.fold(String.valueOf(c));
      FOLDED[c] = folded.length() == 1 ? folded.charAt(0) : 0;
    }
  }

  /** As {@link Folding#fold}, by a table where the letters are Latin: texts are full of them. */
  private static String fold(String lower) {
    char[] folded = new char[lower.length()];
    for (int i = 0; i < folded.length; i++) {
      char c = lower.charAt(i);
      char plain = c < 0x80 ? c : c < FOLDED.length ? FOLDED[c] : 0;
      if (plain == 0) {
        return Folding.fold(lower);
      }
      folded[i] = plain;
    }
    return new String(folded);
  }
}
