package org.doithoai.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word as it is written, with the forms under which spellings of it meet. One instance serves
 * every place where the word stands ({@link WordForms}), so that a text costs little more than a
 * look-up for each of its words.
 *
 * <p>Immutable; what is computed late is computed alike by every thread.
 */
public final class WordForm {

  private static final int LATIN_END = 0x250;
  private static final int ADDITIONAL_START = 0x1E00;
  private static final int ADDITIONAL_END = 0x1F00;
  private static final char[] FOLDED = new char[ADDITIONAL_END];

  static {
    fillFolded('\u00C0', LATIN_END);
    fillFolded((char) ADDITIONAL_START, ADDITIONAL_END);
  }

  private final String surface;
  private final String lower;
  private final String folded;
  private final String word;
  private final String key;
  private final boolean capitalised;
  private final boolean acronym;
  private final boolean number;
  private final boolean plain;
  private @Nullable String stem;
  private @Nullable List<String> bases;
  private @Nullable WordKinds kinds;

  WordForm(String surface) {
    this.surface = surface;
    String inLower = surface.toLowerCase(Locale.ROOT);
    this.lower = inLower.equals(surface) ? surface : inLower;
    this.folded = fold(lower);
    this.plain = lower.equals(folded);
    this.word = plain ? lower : VietnameseSpelling.placeTone(lower);
    String spelt = EnglishSpelling.key(folded);
    this.key = spelt.equals(folded) ? folded : spelt;
    this.capitalised = Character.isUpperCase(surface.codePointAt(0));
    this.acronym =
        surface.length() > 1
            && capitalised
            && surface.codePoints().allMatch(Character::isUpperCase);
    this.number = surface.codePoints().allMatch(Character::isDigit);
  }

  /** The word as it is written. */
  public String surface() {
    return surface;
  }

  /** In lower case. */
  public String lower() {
    return lower;
  }

  /** In lower case without any diacritics. */
  public String folded() {
    return folded;
  }

  /** In lower case, a Vietnamese tone where newspapers place it ({@code hòa}, not {@code hoà}). */
  public String word() {
    return word;
  }

  /** The folded form in one spelling of British and American English: the form to look up. */
  public String key() {
    return key;
  }

  /** The {@linkplain #key() key} without English endings (Krovetz 1993), as it is indexed. */
  public String stem() {
    String known = stem;
    if (known == null) {
      known = EnglishStem.of(key);
      stem = known;
    }
    return known;
  }

  /** The {@linkplain #key() key}, then what it may be a regular English inflection of. */
  public List<String> bases() {
    List<String> known = bases;
    if (known == null) {
      known = List.copyOf(EnglishInflection.bases(key));
      bases = known;
    }
    return known;
  }

  /** True if it is a word of this kind. */
  public boolean is(WordKind kind) {
    return kinds().has(kind);
  }

  /** True if it is a word of any kind; most are of none. */
  boolean isOfAnyKind() {
    return kinds() != WordKinds.NONE;
  }

  private WordKinds kinds() {
    WordKinds known = kinds;
    if (known == null) {
      known = WordKinds.of(surface, word, folded);
      kinds = known;
    }
    return known;
  }

  /** True without any diacritic, as typed by somebody without a Vietnamese keyboard. */
  public boolean isPlain() {
    return plain;
  }

  /** True if the first letter is a capital. */
  public boolean isCapitalised() {
    return capitalised;
  }

  /** True for two or more letters, all of them capitals. */
  public boolean isAcronym() {
    return acronym;
  }

  /** True for digits alone. */
  public boolean isNumber() {
    return number;
  }

  @Override
  public String toString() {
    return surface;
  }

  private static void fillFolded(char first, int end) {
    for (char c = first; c < end; c++) {
      String plain = Folding.fold(String.valueOf(c));
      FOLDED[c] = plain.length() == 1 ? plain.charAt(0) : 0;
    }
  }

  /** As {@link Folding#fold}, by a table where the letters are Latin. */
  private static String fold(String lower) {
    int at = 0;
    while (at < lower.length() && lower.charAt(at) < 0x80) {
      at++;
    }
    if (at == lower.length()) {
      return lower;
    }
    char[] plain = new char[lower.length()];
    for (int i = 0; i < plain.length; i++) {
      char c = lower.charAt(i);
      plain[i] = c < 0x80 ? c : c < FOLDED.length ? FOLDED[c] : 0;
      if (plain[i] == 0) {
        return Folding.fold(lower);
      }
    }
    return new String(plain);
  }
}
