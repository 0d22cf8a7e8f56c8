package org.doithoai.index.lucene;

import java.util.List;
import java.util.TreeMap;

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

  /**
   * Each translation once, in the order of their letters; the weights of one that occurs twice are
   * added, up to 1.
   */
  public static List<WeightedTerm> merged(List<WeightedTerm> terms) {
    TreeMap<String, Float> sums = new TreeMap<>();
    for (WeightedTerm term : terms) {
      sums.merge(term.term(), term.weight(), (x, y) -> Math.min(1, x + y));
    }
    return sums.entrySet().stream().map(e -> new WeightedTerm(e.getKey(), e.getValue())).toList();
  }
}
