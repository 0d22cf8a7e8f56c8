package org.doithoai.article.format;

/**
 * Vietnamese in encodings of one byte a character. In windows-1258 the five tones are bytes of
 * their own behind the vowel; the same bytes are letters such as {@code ì} and {@code Ò} in
 * windows-1252, where they seldom follow a vowel. TCVN3, VISCII and VNI have no sure sign and are
 * not decoded.
 */
final class LegacyVietnamese {

  /** Grave, hook above, tilde, acute and dot below in windows-1258. */
  private static final int[] TONES = {0xCC, 0xD2, 0xDE, 0xEC, 0xF2};

  private LegacyVietnamese() {}

  /** Whether at least three tone bytes stand in the text, nine of ten right behind a vowel. */
  static boolean isWindows1258(byte[] bytes) {
    int tones = 0;
    int behindVowel = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (isTone(bytes[i] & 0xFF)) {
        tones++;
        behindVowel += i > 0 && isVowel(bytes[i - 1] & 0xFF) ? 1 : 0;
      }
    }
    return tones >= 3 && behindVowel * 10 >= tones * 9;
  }

  /**
   * Whether a windows-1252 reading is more symbols inside words than letters with accents, as it is
   * when the bytes were TCVN3, VISCII or some other encoding.
   */
  static boolean isGarbled(String text) {
    int accented = 0;
    int symbols = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0xA0 || !Character.isLetter(text.charAt(i - 1))) {
        continue;
      }
      if (Character.isLetter(c)) {
        accented++;
      } else if (c < 0x100 && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
        symbols++;
      }
    }
    return symbols >= 3 && symbols * 5 > accented;
  }

  private static boolean isTone(int b) {
    for (int tone : TONES) {
      if (b == tone) {
        return true;
      }
    }
    return false;
  }

  /** The vowels of Vietnamese in windows-1258, with their marks but without a tone. */
  private static boolean isVowel(int b) {
    return switch (b) {
      case 'a', 'e', 'i', 'o', 'u', 'y', 'A', 'E', 'I', 'O', 'U', 'Y' -> true;
      case 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD, 0xC2, 0xC3, 0xCA, 0xD4, 0xD5, 0xDD -> true;
      default -> false;
    };
  }
}
