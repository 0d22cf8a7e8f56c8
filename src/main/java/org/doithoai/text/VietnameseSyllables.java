package org.doithoai.text;

import java.util.regex.Pattern;

/**
 * What a Vietnamese syllable can look like without its diacritics: an initial, a nucleus, a final,
 * each from a closed list (Thompson 1965, A Vietnamese Grammar).
 */
public final class VietnameseSyllables {

  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?"
              + "(?:uyeu|uya|uye|uyu|uay|uoi|uou|ieu|yeu|oai|oay|oeo|uau"
              + "|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ya|ye|[aeiouy])"
              + "(?:ng|nh|ch|[cmnpt])?");

  private static final Pattern TONE_KEY = Pattern.compile("[sfrxj]$");
  private static final Pattern DOUBLED = Pattern.compile("([aeod])\\1");

  private static final int LONGEST = 7;

  private VietnameseSyllables() {}

  /**
   * Whether a Vietnamese syllable can be spelt so.
   *
   * @param folded in lower case, without diacritics
   */
  public static boolean isPossible(String folded) {
    return folded.length() <= LONGEST && SYLLABLE.matcher(folded).matches();
  }

  /**
   * What was meant by keys of the Telex method that were not turned into diacritics: {@code phongf}
   * is {@code phong}, {@code quoocs} {@code quoc}, {@code dduwowngf} {@code duong}.
   *
   * @param folded in lower case, without diacritics
   * @return the syllable without diacritics, or the text as it was
   */
  public static String withoutTelexKeys(String folded) {
    String plain = TONE_KEY.matcher(folded).replaceFirst("").replace("w", "");
    plain = DOUBLED.matcher(plain).replaceAll("$1");
    return isPossible(plain) ? plain : folded;
  }
}
