package org.doithoai.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.FreqAndNormBuffer;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/**
 * The postings of one translation. A scorer only because Lucene's disjunctions are made of scorers;
 * its score is its share of the expected frequency.
 */
final class WeightedPostings extends Scorer {
  private final ImpactsEnum postings;
  private final WeightedTerm term;
  private final ExpectedTermScore score;
  private int boundedUpTo = -1;
  private double bound;

  WeightedPostings(ImpactsEnum postings, WeightedTerm term, ExpectedTermScore score) {
    this.postings = postings;
    this.term = term;
    this.score = score;
  }

  WeightedTerm term() {
    return term;
  }

  /** How often the translation stands in the current document. */
  int frequency() throws IOException {
    return postings.freq();
  }

  @Override
  public int docID() {
    return postings.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return postings;
  }

  @Override
  public float score() throws IOException {
    return term.weight() * postings.freq();
  }

  /** Moves the impacts to the block of {@code target}; returns the last document of the block. */
  @Override
  public int advanceShallow(int target) throws IOException {
    if (postings.docID() == DocIdSetIterator.NO_MORE_DOCS) {
      return DocIdSetIterator.NO_MORE_DOCS;
    }
    postings.advanceShallow(Math.max(target, postings.docID()));
    return postings.getImpacts().getDocIdUpTo(0);
  }

  /** What this translation alone adds at most to the score of a document up to {@code upTo}. */
  double maxContribution(int upTo) throws IOException {
    if (postings.docID() > upTo) {
      return 0;
    }
    Impacts impacts = postings.getImpacts();
    for (int level = 0; level < impacts.numLevels(); level++) {
      int end = impacts.getDocIdUpTo(level);
      if (end >= upTo) {
        if (end != boundedUpTo) {
          bound = best(impacts.getImpacts(level));
          boundedUpTo = end;
        }
        return bound;
      }
    }
    return score.limit();
  }

  private double best(FreqAndNormBuffer impacts) {
    double best = 0;
    for (int i = 0; i < impacts.size; i++) {
      double frequency = (double) term.weight() * impacts.freqs[i];
      best = Math.max(best, score.score(frequency, impacts.norms[i]));
    }
    return best;
  }

  @Override
  public float getMaxScore(int upTo) {
    return Float.POSITIVE_INFINITY;
  }
}
