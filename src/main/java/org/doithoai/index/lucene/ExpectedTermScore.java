package org.doithoai.index.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * BM25 (Robertson and Zaragoza 2009, without the factor k1 + 1, as Lucene has it) over frequencies
 * that need not be whole numbers.
 */
public final class ExpectedTermScore {
  private final double weight;
  private final double idf;
  private final double documents;
  private final long allDocuments;
  private final double averageLength;
  private final float boost;
  private final double[] lengthFactors = new double[256];

  private ExpectedTermScore(
      double documents, long allDocuments, double averageLength, float k1, float b, float boost) {
    this.documents = Math.min(documents, (double) allDocuments);
    this.allDocuments = allDocuments;
    this.averageLength = averageLength;
    this.boost = boost;
    this.idf = Math.log(1 + (allDocuments - this.documents + 0.5) / (this.documents + 0.5));
    this.weight = boost * idf;
    for (int i = 0; i < lengthFactors.length; i++) {
      double length = SmallFloat.byte4ToInt((byte) i);
      lengthFactors[i] = k1 * (1 - b + b * length / averageLength);
    }
  }

  /**
   * The score of one term.
   *
   * @param statistics of the field; null when no document has it, and then nothing will be scored
   * @param documents how many documents are expected to have the term
   */
  static ExpectedTermScore of(
      @Nullable CollectionStatistics statistics, double documents, float k1, float b, float boost) {
    if (statistics == null) {
      return new ExpectedTermScore(documents, 1, 1, k1, b, boost);
    }
    return of(statistics.docCount(), statistics.sumTotalTermFreq(), documents, k1, b, boost);
  }

  /**
   * The score of one term.
   *
   * @param passages how many have the field
   * @param terms how many terms all of these have in it
   * @param documents how many of them are expected to have this term
   */
  public static ExpectedTermScore of(
      long passages, long terms, double documents, float k1, float b, float boost) {
    double averageLength = (double) terms / passages;
    return new ExpectedTermScore(documents, passages, averageLength, k1, b, boost);
  }

  /**
   * The score of a document.
   *
   * @param frequency the expected number of mentions
   * @param norm the document's length as {@link SmallFloat#intToByte4} has written it
   */
  public double score(double frequency, long norm) {
    return weight * frequency / (frequency + lengthFactors[((byte) norm) & 0xFF]);
  }

  /** What no document can exceed. */
  public double limit() {
    return weight;
  }

  Explanation explain(float score, Explanation frequency, long norm) {
    return Explanation.match(
        score,
        "boost * idf * tf, where tf = frequency / (frequency + k1 * (1 - b + b * length /"
            + " average))",
        Explanation.match(boost, "boost"),
        Explanation.match(
            idf,
            "idf, log(1 + (N - n + 0.5) / (n + 0.5))",
            Explanation.match(documents, "n, expected number of passages with the term"),
            Explanation.match(allDocuments, "N, number of passages with the field")),
        frequency,
        Explanation.match(SmallFloat.byte4ToInt((byte) norm), "length of the passage, rounded"),
        Explanation.match(averageLength, "average length"));
  }
}
