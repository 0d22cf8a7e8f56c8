package org.doithoai.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doithoai.lexicon.Glossary;
import org.doithoai.retrieval.ContentTerm.Form;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * Words near one another in meaning: the plain and the official word, the general and the special.
 * Where evidence has one and a question another, the question's word is found in part.
 *
 * <p>Immutable; any number of threads may use one.
 */
final class RelatedWords {

  /** What a word near in meaning counts for the one that is asked. */
  private static final double NEAR = 0.6;

  private final Glossary lines;

  /**
   * @param lines the words near one another, a line each; a word may stand in several
   */
  RelatedWords(Glossary lines) {
    this.lines = lines;
  }

  /** Where phrases of several words stand in a text, such as "put on paper". */
  List<Span> phrases(String text, Language language) {
    return lines.find(text, language).stream()
        .map(Glossary.Match::span)
        .filter(span -> span.of(text).contains(" "))
        .distinct()
        .toList();
  }

  /**
   * These forms and the words near in meaning, the strongest first.
   *
   * @param source the word or phrase that is asked
   * @param language its language
   * @param of the language of the forms
   */
  List<Form> with(List<Form> known, String source, Language language, Language of) {
    List<Form> forms = new ArrayList<>(known);
    for (Glossary.Match match : lines.find(source, language)) {
      if (match.span().length() == source.length()) {
        for (String term : match.entry().terms(of)) {
          Form near = Form.of(term, of, NEAR);
          boolean more = forms.stream().noneMatch(form -> form.terms().equals(near.terms()));
          if (more && !near.terms().isEmpty() && !ContentTerm.isSaidByAsking(term, of)) {
            forms.add(near);
          }
        }
      }
    }
    forms.sort(Comparator.comparingDouble(Form::strength).reversed());
    return List.copyOf(forms);
  }
}
