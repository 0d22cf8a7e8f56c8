package org.doithoai.retrieval.lexical;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.index.TranslatedTerm;
import org.doithoai.index.lucene.WeightedTerm;
import org.doithoai.retrieval.ExpandedTerm;
import org.doithoai.retrieval.MemoizedFunction;
import org.doithoai.retrieval.TermVariant;
import org.doithoai.text.Language;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;

/** Expanded terms as one field has them. */
final class FieldTerms {
  private final String field;
  private final MemoizedFunction<String, List<String>> forms;
  private final List<TranslatedTerm> terms = new ArrayList<>();

  /**
   * None yet.
   *
   * @param forms for a term of the expansion the terms of the field, as {@link #forms} has them
   */
  FieldTerms(String field, MemoizedFunction<String, List<String>> forms) {
    this.field = field;
    this.forms = forms;
  }

  /** Adds a term, counted as often as {@code weight} says. */
  void add(ExpandedTerm term, double weight) {
    List<WeightedTerm> translations = new ArrayList<>();
    for (TermVariant variant : term.alternatives()) {
      List<String> parts = forms.get(variant.term());
      for (String part : parts) {
        translations.add(new WeightedTerm(part, (float) variant.weight() / parts.size()));
      }
    }
    if (!translations.isEmpty() && weight > 0) {
      terms.add(new TranslatedTerm(field, translations, weight));
    }
  }

  /**
   * What a field has of a term: one word as it is, several as their pairs.
   *
   * @param form what the field has of a word
   */
  static List<String> forms(Terms form, Language language, String text) {
    return Terms.pairs(form.in(text, language).stream().map(Term::text).toList());
  }

  List<TranslatedTerm> terms() {
    return terms;
  }
}
