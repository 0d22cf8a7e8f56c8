package org.doithoai.index.lucene;

/**
 * A translation of a term of a question.
 *
 * @param term as the field has it
 * @param weight how probable it is that this is meant; above 0, at most 1
 */
public record WeightedTerm(String term, float weight) {
  public WeightedTerm {
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException(term + " has the weight " + weight);
    }
  }
}
