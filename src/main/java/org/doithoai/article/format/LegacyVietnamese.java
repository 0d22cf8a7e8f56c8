package org.doithoai.article.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;
import org.doithoai.text.ProgramFile;
import org.doithoai.text.VietnameseSyllables;

/**
 * Vietnamese that is not written in Unicode. TCVN3 and VNI, taken for windows-1252 as most programs
 * take them, and UTF-8 that was encoded twice become what they stand for where that is sure: nearly
 * every word with such a letter becomes a Vietnamese syllable. What cannot be brought back, letters
 * that became question marks or VIQR, is told from a text.
 */
final class LegacyVietnamese {

  /** Grave, hook above, tilde, acute and dot below in windows-1258. */
  private static final String TONES = "\u00CC\u00D2\u00DE\u00EC\u00F2";

  /** The vowels in windows-1258, with their marks but without a tone. */
  private static final String VOWELS =
      "aeiouyAEIOUY\u00E2\u00E3\u00EA\u00F4\u00F5\u00FD\u00C2\u00C3\u00CA\u00D4\u00D5\u00DD";

  private static final Map<Character, Character> TCVN3 = new HashMap<>();
  private static final Map<Character, Character> VNI = new HashMap<>();
  private static final Map<Character, String> VNI_MARKS = new HashMap<>();

  static {
    for (String line : ProgramFile.lines(LegacyVietnamese.class, "legacy-vietnamese.tsv")) {
      String[] parts = line.split("\t", -1);
      byte[] codes = HexFormat.of().parseHex(parts[1]);
      for (int i = 0; i < codes.length; i++) {
        char code = (char) (codes[i] & 0xFF);
        char letter = parts[2].charAt(i);
        switch (parts[0]) {
          case "tcvn3" -> TCVN3.put(code, letter);
          case "vni" -> VNI.put(code, letter);
          default ->
              VNI_MARKS.put(
                  code,
                  Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).substring(1));
        }
      }
    }
  }

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Words that hold a letter or a sign from beyond ASCII, as far as windows-1252 has it. */
  private static final Pattern MARKED =
      Pattern.compile("[A-Za-z\u00A1-\u00FF]*[\u00A1-\u00FF][A-Za-z\u00A1-\u00FF]*");

  private static final Pattern TWICE =
      Pattern.compile("[\u00C3-\u00C6\u00E1\u00E2][\u0080-\u00BF\u0152-\u2122\uFFFD]{1,2}");

  /** A quotation mark or a dash that was encoded twice: one is enough to tell. */
  private static final Pattern MARK_TWICE =
      Pattern.compile("\u00E2[\u20AC\u0080][\u0080-\u00BF\u0152-\u2122]");

  private static final Pattern LOST =
      Pattern.compile("\\p{L}\\?{1,2}\\p{L}|(?<= )\\?{1,2}\\p{Ll}|\uFFFD");
  private static final Pattern VIQR =
      Pattern.compile("(?i)[a-z](?:[aeo]\\^|a\\(|[ou]\\+)['`?~.]|(?<![a-z])dd[aeiou][\\^+('`?~]");

  /** So many words are enough to tell, and this share of them has to become syllables. */
  private static final int ENOUGH = 6;

  private static final double SURE = 0.85;
  private static final int SAMPLE = 60_000;
  private static final String TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323";

  private LegacyVietnamese() {}

  /** The text in Unicode; the same one where it is, or where nothing is sure. */
  static String converted(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    boolean decomposed = sample.chars().anyMatch(c -> c >= 0x300 && c < 0x370);
    if (decomposed || sample.chars().noneMatch(c -> c > 0x7F && c < 0x180)) {
      return text;
    }
    if (MARK_TWICE.matcher(sample).find()
        || TWICE.matcher(sample).results().limit(ENOUGH).count() == ENOUGH) {
      String once = decodedTwice(text);
      boolean sure = once.indexOf('\uFFFD') < 0 && !TWICE.matcher(once).find();
      return sure ? once : text;
    }
    double vni = share(sample, LegacyVietnamese::fromVni);
    double tcvn3 = share(sample, LegacyVietnamese::fromTcvn3);
    if (Math.max(vni, tcvn3) < SURE) {
      return text;
    }
    return vni > tcvn3 ? fromVni(text) : fromTcvn3(text);
  }

  /** Why a text is no Vietnamese that can be read; empty where it can, or is none. */
  static Optional<String> refusal(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    long words = Math.max(1, sample.chars().filter(c -> c == ' ').count());
    if (isMany(LOST, sample, words)) {
      return Optional.of("letters of it were lost (they became “?”); it has to be saved anew");
    }
    if (isMany(VIQR, sample, words)) {
      return Optional.of("Vietnamese in VIQR, which is not read; save it as Unicode");
    }
    if (isMany(TWICE, sample, words)) {
      return Optional.of("it was encoded twice and letters of it were lost; save it anew as UTF-8");
    }
    return isGarbled(sample)
        ? Optional.of(
            "Vietnamese of before Unicode that cannot be told for sure; save it as Unicode")
        : Optional.empty();
  }

  private static boolean isMany(Pattern sign, String text, long words) {
    long found = sign.matcher(text).results().limit(1_000).count();
    return found >= ENOUGH && found * 12 >= Math.min(words, 12_000);
  }

  /** The share of marked words that become a syllable; 0 where there are too few to tell. */
  private static double share(String text, UnaryOperator<String> reading) {
    Matcher words = MARKED.matcher(text);
    int all = 0;
    int syllables = 0;
    while (words.find()) {
      all++;
      String word = reading.apply(words.group()).toLowerCase(Locale.ROOT);
      String marks = Normalizer.normalize(word, Normalizer.Form.NFD);
      long tones = marks.chars().filter(c -> TONE_MARKS.indexOf(c) >= 0).count();
      boolean read = word.chars().allMatch(Character::isLetter);
      syllables += read && tones <= 1 && VietnameseSyllables.isPossible(Folding.fold(word)) ? 1 : 0;
    }
    boolean already = text.chars().filter(c -> c >= 0x1EA0 && c <= 0x1EF9).count() * 20 > all;
    return all < ENOUGH || already ? 0 : (double) syllables / all;
  }

  private static String fromTcvn3(String text) {
    StringBuilder read = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      read.append((char) TCVN3.getOrDefault(text.charAt(i), text.charAt(i)));
    }
    return read.toString();
  }

  private static String fromVni(String text) {
    StringBuilder read = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = read.isEmpty() ? ' ' : read.charAt(read.length() - 1);
      String mark = VNI_MARKS.get(c);
      boolean vowel = "aeouyAEOUY\u01B0\u01AF\u01A1\u01A0".indexOf(before) >= 0;
      if (mark != null && vowel) {
        read.append(mark);
      } else {
        read.append((char) VNI.getOrDefault(c, c));
      }
    }
    return Folding.nfc(read.toString());
  }

  /** UTF-8 that was taken for windows-1252 or ISO 8859-1 and encoded again. */
  private static String decodedTwice(String text) {
    return TWICE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(once(match.group())));
  }

  private static String once(String twice) {
    if (twice.equals("\u00C4\uFFFD")) {
      return "\u0110"; // the one Vietnamese letter whose second byte is lost so
    }
    if (twice.equals("\u00E2\u20AC")) {
      return "\u201D"; // the one sign of sentences whose third byte is
    }
    byte[] bytes = new byte[twice.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = twice.charAt(i);
      bytes[i] = c < 0x100 ? (byte) c : String.valueOf(c).getBytes(WESTERN)[0];
    }
    for (int length = bytes.length; length > 1; length--) {
      try {
        String read =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, length))
                .toString();
        return read + twice.substring(length);
      } catch (CharacterCodingException other) {
        // perhaps the last one belongs to what follows
      }
    }
    return twice;
  }

  /** Whether at least three tone bytes stand in the text, nine of ten right behind a vowel. */
  static boolean isWindows1258(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int tones = 0;
    int behindVowel = 0;
    for (int i = 0; i < text.length(); i++) {
      if (TONES.indexOf(text.charAt(i)) >= 0) {
        tones++;
        behindVowel += i > 0 && VOWELS.indexOf(text.charAt(i - 1)) >= 0 ? 1 : 0;
      }
    }
    return tones >= 3 && behindVowel * 10 >= tones * 9;
  }

  /**
   * Whether a windows-1252 reading is more symbols inside words than letters with accents, as it is
   * when the bytes were VISCII or some other encoding.
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
}
