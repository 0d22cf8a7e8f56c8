package org.doithoai.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a Vietnamese syllable carries its tone mark. Writers place it in two ways ({@code hòa} and
 * {@code hoà}, {@code thúy} and {@code thuý}), and a slip of the keyboard makes a third ({@code
 * tòan}); here all meet in one form, the older placement that newspapers use.
 */
public final class VietnameseSpelling {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String PLAIN_VOWELS = "aeiouy";
  private static final String MARKED_VOWELS = "ăâêôơư";
  private static final String CONSONANTS = "bcdđghklmnpqrstvx";

  /** The longest syllable is {@code nghiêng}, with its tone as a character of its own. */
  private static final int LONGEST = 9;

  private VietnameseSpelling() {}

  /**
   * The syllable with its tone mark where the older spelling has it; any other text as it is.
   *
   * @param word one word in lower case, in normalization form C
   */
  public static String placeTone(String word) {
    if (word.length() > LONGEST || isAscii(word)) {
      return word;
    }
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    int tone = indexOfTone(decomposed);
    if (tone < 0) {
      return word;
    }
    String bare =
        Normalizer.normalize(
            decomposed.substring(0, tone) + decomposed.substring(tone + 1), Normalizer.Form.NFC);
    Span vowels = vowels(bare);
    if (vowels == null) {
      return word;
    }
    int carrier = carrier(bare, vowels) + 1;
    return Normalizer.normalize(
        bare.substring(0, carrier) + decomposed.charAt(tone) + bare.substring(carrier),
        Normalizer.Form.NFC);
  }

  /**
   * Every way to accent a syllable that is typed without any mark, itself first; most of them are
   * no words. Empty for what is no syllable of plain letters.
   *
   * @param plain in lower case
   */
  public static List<String> accented(String plain) {
    if (plain.length() > LONGEST || !isAscii(plain)) {
      return List.of();
    }
    Span vowels = vowels(plain);
    if (vowels == null) {
      return List.of();
    }
    List<String> bare = List.of("");
    for (int i = 0; i < plain.length(); i++) {
      String letters = i == 0 || vowels.contains(new Span(i, i + 1)) ? marked(plain, i) : "";
      bare = extended(bare, letters.isEmpty() ? plain.substring(i, i + 1) : letters);
    }
    List<String> accented = new ArrayList<>(bare);
    for (String syllable : bare) {
      int carrier = carrier(syllable, vowels) + 1;
      for (int i = 0; i < TONES.length(); i++) {
        accented.add(
            Normalizer.normalize(
                syllable.substring(0, carrier) + TONES.charAt(i) + syllable.substring(carrier),
                Normalizer.Form.NFC));
      }
    }
    return accented;
  }

  private static String marked(String plain, int at) {
    return switch (plain.charAt(at)) {
      case 'a' -> "aăâ";
      case 'd' -> "dđ";
      case 'e' -> "eê";
      case 'o' -> "oôơ";
      case 'u' -> "uư";
      default -> "";
    };
  }

  private static List<String> extended(List<String> beginnings, String letters) {
    List<String> longer = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      for (String beginning : beginnings) {
        longer.add(beginning + letters.charAt(i));
      }
    }
    return longer;
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 0x80);
  }

  /** Where the only tone mark of the decomposed word is; -1 if it has none or several. */
  private static int indexOfTone(String decomposed) {
    int found = -1;
    for (int i = 0; i < decomposed.length(); i++) {
      if (TONES.indexOf(decomposed.charAt(i)) >= 0) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  /** The syllable's one run of vowels, without the glide of {@code qu} and {@code gi}. */
  private static @Nullable Span vowels(String bare) {
    int start = 0;
    while (start < bare.length() && CONSONANTS.indexOf(bare.charAt(start)) >= 0) {
      start++;
    }
    boolean glide =
        bare.startsWith("qu") || (bare.startsWith("gi") && bare.length() > 2 && isVowel(bare, 2));
    if (glide && start == 1) {
      start = 2;
    }
    int end = start;
    while (end < bare.length() && isVowel(bare, end)) {
      end++;
    }
    for (int i = end; i < bare.length(); i++) {
      if (CONSONANTS.indexOf(bare.charAt(i)) < 0) {
        return null;
      }
    }
    return end > start && end - start <= 3 ? new Span(start, end) : null;
  }

  private static boolean isVowel(String text, int at) {
    char c = text.charAt(at);
    return PLAIN_VOWELS.indexOf(c) >= 0 || MARKED_VOWELS.indexOf(c) >= 0;
  }

  private static int carrier(String bare, Span vowels) {
    for (int i = vowels.end() - 1; i >= vowels.start(); i--) {
      if (MARKED_VOWELS.indexOf(bare.charAt(i)) >= 0) {
        return i;
      }
    }
    boolean closed = vowels.end() < bare.length();
    return switch (vowels.length()) {
      case 1 -> vowels.start();
      case 2 -> closed ? vowels.start() + 1 : vowels.start();
      default -> vowels.start() + 1;
    };
  }
}
