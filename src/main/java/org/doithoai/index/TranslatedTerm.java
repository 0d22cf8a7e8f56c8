package org.doithoai.index;

import java.util.List;
import org.doithoai.index.lucene.WeightedTerm;

/**
 * A term of a question as one field has it: its translations count as one term, as {@link
 * org.doithoai.index.lucene.TranslatedTermQuery} says.
 *
 * @param field one of {@link PassageFields}
 * @param translations in any order; the weights of one that occurs twice are added, up to 1
 * @param weight how much the term counts beside the others, above 0
 */
public record TranslatedTerm(String field, List<WeightedTerm> translations, double weight) {
  public TranslatedTerm {
    translations = List.copyOf(translations);
  }
}
