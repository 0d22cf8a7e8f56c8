package org.doithoai.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.doithoai.index.PassageFields;
import org.doithoai.language.Analyzers;
import org.doithoai.language.Analyzers.Token;

/** Expanded terms as one Lucene query over one field. */
final class FieldQuery {
  private final String field;
  private final Analyzer analyzer;
  private final BooleanQuery.Builder query = new BooleanQuery.Builder();
  private final Map<String, List<String>> analyzed = new HashMap<>();

  /**
   * A query over one field.
   *
   * @param analyzer makes the field's terms without the pairs
   */
  FieldQuery(String field, Analyzer analyzer) {
    this.field = field;
    this.analyzer = analyzer;
  }

  /** Adds a term, counted as often as {@code weight} says. */
  void add(ExpandedTerm term, double weight) {
    List<TranslatedTermQuery.Weighted> terms = new ArrayList<>();
    for (Alternative alternative : term.alternatives()) {
      List<String> parts = analyzed.computeIfAbsent(alternative.term(), this::fieldTerms);
      for (String part : parts) {
        terms.add(
            new TranslatedTermQuery.Weighted(part, (float) alternative.weight() / parts.size()));
      }
    }
    if (!terms.isEmpty() && weight > 0) {
      Query one =
          new TranslatedTermQuery(field, terms, PassageFields.BM25_K1, PassageFields.BM25_B);
      query.add(weight == 1 ? one : new BoostQuery(one, (float) weight), Occur.SHOULD);
    }
  }

  /** One term as it is, more as their pairs: what the field has of them. */
  private List<String> fieldTerms(String text) {
    List<String> single =
        Analyzers.tokens(analyzer, text).stream().map(Token::term).toList();
    if (single.size() < 2) {
      return single;
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < single.size(); i++) {
      pairs.add(single.get(i) + Analyzers.PAIR_SEPARATOR + single.get(i + 1));
    }
    return pairs;
  }

  BooleanQuery build() {
    return query.build();
  }
}
