package org.doithoai.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doithoai.index.PassageIndex;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.Correction;
import org.doithoai.text.EnglishInflection;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.VietnameseSpelling;

/**
 * Other spellings for words that neither the passages nor the lexicon know. A word that is known is
 * left as it is typed, however rare.
 *
 * <p>English: the nearest word of the passages at two edits or less, for a name at one, else of the
 * lexicon at one (Damerau 1964: eight of ten slips are a single letter wrong, missing, added or
 * swapped). Vietnamese: a syllable with marks that it cannot have is read like one without any.
 */
final class SpellingCorrector {

  /** Shorter words are too near to too many others. */
  private static final int SHORTEST = 4;

  /** In shorter words two slips leave too little. */
  private static final int TWO_SLIPS = 7;

  /** How much likelier two letters are swapped than another slip is made. */
  private static final long SWAPPED = 100;

  /** Longer ones are none. */
  private static final int LONGEST = 30;

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final Lexicon lexicon;

  SpellingCorrector(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * What to search for in place of an English word; empty for a word that is to stay.
   *
   * @param name whether it looks like a name, of which there are more than the passages know
   */
  Optional<Correction> correct(String word, boolean name, PassageIndex index) throws IOException {
    if (!isCorrectable(word)) {
      return Optional.empty();
    }
    Optional<String> nearest = nearestInPassages(word, name, index);
    if (nearest.isEmpty() && word.length() > SHORTEST) {
      nearest = nearestInLexicon(word);
    }
    return nearest
        .filter(
            found -> !EnglishInflection.bases(found).contains(word) && !isFormOfSame(found, word))
        .map(found -> new Correction(word, found));
  }

  private static boolean isFormOfSame(String one, String other) {
    return EnglishInflection.bases(one).stream().anyMatch(EnglishInflection.bases(other)::contains);
  }

  /** A Vietnamese syllable that has impossible marks without them; empty for any other word. */
  static Optional<String> withoutMarks(String syllable) {
    String folded = Folding.fold(syllable);
    boolean nothingElse = folded.equals(syllable) || folded.isBlank();
    return nothingElse ? Optional.empty() : Optional.of(folded);
  }

  /**
   * What an unknown Vietnamese syllable is read as: without its marks, where those are the slip, or
   * with two letters in their right order, or one more or less.
   *
   * @param name whether it looks like a foreign name
   */
  String syllable(String typed, boolean name) {
    String plain = withoutMarks(typed).orElse(typed);
    if (count(plain) > 0 || (name && plain.equals(typed))) {
      return plain;
    }
    String best = plain;
    long most = 0;
    for (String candidate : oneEditAway(plain)) {
      long count =
          count(candidate)
              * (candidate.length() == plain.length() && sorted(candidate).equals(sorted(plain))
                  ? SWAPPED
                  : 1);
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  private static String sorted(String word) {
    char[] letters = word.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }

  private long count(String plain) {
    return VietnameseSpelling.accented(plain).stream()
        .mapToLong(syllable -> lexicon.count(syllable, Language.VIETNAMESE))
        .sum();
  }

  private static boolean isCorrectable(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
  }

  private static Optional<String> nearestInPassages(String word, boolean name, PassageIndex index)
      throws IOException {
    return index.near(Language.ENGLISH, word, name || word.length() < TWO_SLIPS ? 1 : 2);
  }

  private Optional<String> nearestInLexicon(String word) {
    String best = "";
    long count = 0;
    for (String candidate : oneEditAway(word)) {
      long candidateCount = lexicon.count(candidate, Language.ENGLISH);
      if (candidateCount > count) {
        best = candidate;
        count = candidateCount;
      }
    }
    boolean itself = count == 0 || best.equals(word);
    return itself ? Optional.empty() : Optional.of(best);
  }

  /** Slips in the first letter are rare: a word that begins with another one is another word. */
  private static List<String> oneEditAway(String word) {
    List<String> words = new ArrayList<>();
    for (int i = 1; i <= word.length(); i++) {
      String left = word.substring(0, i);
      String right = word.substring(i);
      for (int j = 0; j < LETTERS.length(); j++) {
        words.add(left + LETTERS.charAt(j) + right);
        if (!right.isEmpty()) {
          words.add(left + LETTERS.charAt(j) + right.substring(1));
        }
      }
      if (!right.isEmpty()) {
        words.add(left + right.substring(1));
      }
      if (right.length() > 1) {
        words.add(left + right.charAt(1) + right.charAt(0) + right.substring(2));
      }
    }
    return words;
  }
}
