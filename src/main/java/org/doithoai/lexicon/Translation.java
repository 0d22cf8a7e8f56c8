package org.doithoai.lexicon;

import java.util.Objects;

/**
 * One way a term of one language is said in the other.
 *
 * @param term an English word, a Vietnamese syllable, or two Vietnamese syllables with one space
 *     between them; lower case, normalization form C
 * @param probability of this translation given the term that was asked for, above 0 and at most 1
 */
public record Translation(String term, double probability) {

  public Translation {
    Objects.requireNonNull(term, "term");
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException("not a probability: " + probability);
    }
  }
}
