package org.doithoai.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A term of a question in the words of another language: the weighted translations count as one
 * term. Its frequency in a passage and the number of passages that have it are the expected ones,
 * the weighted sums over the translations, and go into BM25 as those of any term. That way a term
 * of ten translations weighs no more than one of a single translation, and a rare, improbable
 * translation does not win by its rarity.
 *
 * <p>The method is the probabilistic structured query of Darwish and Oard, "Probabilistic
 * Structured Query Methods", SIGIR 2003. Unlike Lucene's {@code SynonymQuery}, whose document
 * frequency is the greatest of its terms', the expected one is used.
 *
 * <p>Immutable. Scores nothing that the field's norms and statistics do not say: the searcher's
 * similarity plays no part.
 */
public final class TranslatedTermQuery extends Query {

  /**
   * The field of the passages' lengths, as {@link org.apache.lucene.util.SmallFloat#intToByte4}
   * writes them.
   */
  public static final String LENGTH = "length";

  private final String field;
  private final List<WeightedTerm> terms;
  private final float k1;
  private final float b;

  /**
   * Scores by the field's statistics and length norms.
   *
   * @param terms the translations, which are {@linkplain WeightedTerm#merged merged}
   * @param k1 of BM25, at least 0
   * @param b of BM25, from 0 to 1
   */
  public TranslatedTermQuery(String field, List<WeightedTerm> terms, float k1, float b) {
    this.field = field;
    this.k1 = k1;
    this.b = b;
    this.terms = WeightedTerm.merged(terms);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return terms.isEmpty() ? new MatchNoDocsQuery("no translation") : this;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor
          .getSubVisitor(BooleanClause.Occur.SHOULD, this)
          .consumeTerms(
              this, terms.stream().map(t -> new Term(field, t.term())).toArray(Term[]::new));
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    return new TranslatedTermWeight(searcher, scoreMode, boost);
  }

  @Override
  public String toString(String defaultField) {
    StringBuilder text = new StringBuilder("translated(");
    text.append(field).append(':');
    for (WeightedTerm term : terms) {
      text.append(" \"").append(term.term()).append("\"^").append(term.weight());
    }
    return text.append(')').toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return sameClassAs(other)
        && other instanceof TranslatedTermQuery that
        && field.equals(that.field)
        && terms.equals(that.terms)
        && k1 == that.k1
        && b == that.b;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), field, terms, k1, b);
  }

  private final class TranslatedTermWeight extends Weight {
    private final List<List<Found>> found = new ArrayList<>();
    private final boolean topScores;
    private final ExpectedTermScore score;

    /** Where a segment's dictionary has one of the translations. */
    private record Found(WeightedTerm term, TermState state) {}

    TranslatedTermWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
        throws IOException {
      super(TranslatedTermQuery.this);
      topScores = scoreMode == ScoreMode.TOP_SCORES;
      double documents = 0;
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        TermsEnum dictionary = Terms.getTerms(leaf.reader(), field).iterator();
        List<Found> here = new ArrayList<>();
        for (WeightedTerm term : terms) {
          if (dictionary.seekExact(new BytesRef(term.term()))) {
            documents += (double) term.weight() * dictionary.docFreq();
            here.add(new Found(term, dictionary.termState()));
          }
        }
        found.add(here);
      }
      score = ExpectedTermScore.of(searcher.collectionStatistics(field), documents, k1, b, boost);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      List<WeightedPostings> postings = postings(context);
      if (postings.isEmpty()) {
        return null;
      }
      long cost = postings.stream().mapToLong(p -> p.iterator().cost()).sum();
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return new TranslatedTermScorer(postings, leadCost, score, lengths(context));
        }

        @Override
        public long cost() {
          return cost;
        }
      };
    }

    /** The passages' lengths; where there are none the field's norms, which say the same. */
    private @Nullable NumericDocValues lengths(LeafReaderContext context) throws IOException {
      NumericDocValues lengths = context.reader().getNumericDocValues(LENGTH);
      return lengths == null ? context.reader().getNormValues(field) : lengths;
    }

    private List<WeightedPostings> postings(LeafReaderContext context) throws IOException {
      List<WeightedPostings> postings = new ArrayList<>();
      TermsEnum dictionary = Terms.getTerms(context.reader(), field).iterator();
      for (Found one : found.get(context.ord)) {
        dictionary.seekExact(new BytesRef(one.term.term()), one.state);
        ImpactsEnum impacts =
            topScores
                ? dictionary.impacts(PostingsEnum.FREQS)
                : new SlowImpactsEnum(dictionary.postings(null, PostingsEnum.FREQS));
        postings.add(new WeightedPostings(impacts, one.term, score));
      }
      return postings;
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) throws IOException {
      Scorer scorer = scorer(context);
      if (scorer == null || scorer.iterator().advance(doc) != doc) {
        return Explanation.noMatch("none of its translations stands here");
      }
      return ((TranslatedTermScorer) scorer).explain(TranslatedTermQuery.this.toString(field));
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return true;
    }
  }
}
