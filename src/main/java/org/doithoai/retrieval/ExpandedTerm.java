package org.doithoai.retrieval;

import java.util.List;
import org.doithoai.text.Language;

/**
 * What one term of a question was searched as in the passages of one language.
 *
 * @param source the term as it was asked: a word, a Vietnamese pair of syllables or a phrase
 * @param target the language of the passages
 * @param weight how much the term counts beside the others
 * @param alternatives what it was searched as, together as one term; the heaviest first
 */
public record ExpandedTerm(
    String source, Language target, double weight, List<TermVariant> alternatives) {

  public ExpandedTerm {
    alternatives = List.copyOf(alternatives);
  }

  /** The same, counting this much of what it did. */
  ExpandedTerm carried(double share) {
    return new ExpandedTerm(source, target, weight * share, alternatives);
  }
}
