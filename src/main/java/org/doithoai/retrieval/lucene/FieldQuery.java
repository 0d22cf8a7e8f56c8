package org.doithoai.retrieval.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.doithoai.index.PassageFields;
import org.doithoai.retrieval.ExpandedTerm;
import org.doithoai.retrieval.MemoizedFunction;
import org.doithoai.retrieval.TermVariant;
import org.doithoai.text.Language;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;

/** Expanded terms as one Lucene query over one field. */
final class FieldQuery {
  private final String field;
  private final MemoizedFunction<String, List<String>> forms;
  private final BooleanQuery.Builder query = new BooleanQuery.Builder();

  /**
   * A query over one field.
   *
   * @param forms for a term of the expansion the terms of the field, as {@link #forms} has them
   */
  FieldQuery(String field, MemoizedFunction<String, List<String>> forms) {
    this.field = field;
    this.forms = forms;
  }

  /** Adds a term, counted as often as {@code weight} says. */
  void add(ExpandedTerm term, double weight) {
    List<WeightedTerm> terms = new ArrayList<>();
    for (TermVariant variant : term.alternatives()) {
      List<String> parts = forms.get(variant.term());
      for (String part : parts) {
        terms.add(new WeightedTerm(part, (float) variant.weight() / parts.size()));
      }
    }
    if (!terms.isEmpty() && weight > 0) {
      Query one =
          new TranslatedTermQuery(field, terms, PassageFields.BM25_K1, PassageFields.BM25_B);
      query.add(weight == 1 ? one : new BoostQuery(one, (float) weight), Occur.SHOULD);
    }
  }

  /**
   * What a field has of a term: one word as it is, several as their pairs.
   *
   * @param form what the field has of a word
   */
  static List<String> forms(Terms form, Language language, String text) {
    List<String> single = form.in(text, language).stream().map(Term::text).toList();
    if (single.size() < 2) {
      return single;
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < single.size(); i++) {
      pairs.add(single.get(i) + Terms.PAIR_SEPARATOR + single.get(i + 1));
    }
    return List.copyOf(pairs);
  }

  BooleanQuery build() {
    return query.build();
  }
}
