package org.doithoai.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * Walks the postings of all translations of one term at once, document by document, and scores the
 * sum of their weighted frequencies. Bounds for blocks of documents come from the impacts in the
 * index, so that a query of several terms skips what cannot be among its best.
 */
final class TranslatedTermScorer extends Scorer {
  private final List<WeightedPostings> postings;
  private final DisjunctionDISIApproximation union;
  private final ExpectedTermScore score;
  private final @Nullable NumericDocValues norms;

  TranslatedTermScorer(
      List<WeightedPostings> postings,
      long leadCost,
      ExpectedTermScore score,
      @Nullable NumericDocValues norms) {
    this.postings = postings;
    this.score = score;
    this.norms = norms;
    List<DisiWrapper> wrappers = new ArrayList<>();
    for (WeightedPostings one : postings) {
      wrappers.add(new DisiWrapper(one, false));
    }
    this.union = DisjunctionDISIApproximation.of(wrappers, leadCost);
  }

  @Override
  public int docID() {
    return union.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return union;
  }

  @Override
  public float score() throws IOException {
    return (float) score.score(expectedFrequency(), norm());
  }

  private double expectedFrequency() throws IOException {
    double sum = 0;
    for (DisiWrapper at = union.topList(); at != null; at = at.next) {
      WeightedPostings one = (WeightedPostings) at.scorer;
      sum += (double) one.term().weight() * one.frequency();
    }
    return sum;
  }

  private long norm() throws IOException {
    return norms != null && norms.advanceExact(docID()) ? norms.longValue() : 1;
  }

  @Override
  public int advanceShallow(int target) throws IOException {
    int upTo = DocIdSetIterator.NO_MORE_DOCS;
    for (WeightedPostings one : postings) {
      upTo = Math.min(upTo, one.advanceShallow(target));
    }
    return upTo;
  }

  /**
   * BM25 is concave in the frequency and 0 at 0: the score of a sum of frequencies is at most the
   * sum of their scores.
   */
  @Override
  public float getMaxScore(int upTo) throws IOException {
    double bound = 0;
    for (WeightedPostings one : postings) {
      bound += one.maxContribution(upTo);
    }
    return Math.nextUp((float) Math.min(bound, score.limit()));
  }

  Explanation explain(String query) throws IOException {
    List<Explanation> mentions = new ArrayList<>();
    for (DisiWrapper at = union.topList(); at != null; at = at.next) {
      WeightedPostings one = (WeightedPostings) at.scorer;
      mentions.add(
          Explanation.match(
              one.term().weight() * one.frequency(),
              "\""
                  + one.term().term()
                  + "\": weight "
                  + one.term().weight()
                  + " * mentions "
                  + one.frequency()));
    }
    Explanation frequency =
        Explanation.match(expectedFrequency(), "frequency, expected number of mentions", mentions);
    return Explanation.match(
        score(), "weight of " + query + ", product of:", score.explain(score(), frequency, norm()));
  }
}
