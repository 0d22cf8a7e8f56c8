package org.doithoai.retrieval;

import java.util.List;
import java.util.Map;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;

/**
 * A word or phrase of a question that evidence should contain, with the forms under which it may
 * stand there.
 *
 * @param source as it was asked
 * @param weight how rare it is in general language: 0 for the commonest words, 1 for unknown ones
 * @param forms by the language of the evidence, the strongest first
 */
public record ContentTerm(String source, double weight, Map<Language, List<Form>> forms) {

  /**
   * One form.
   *
   * @param terms the terms of {@code Terms.EXACT} that stand beside each other; at least one
   * @param folded the same without diacritics
   * @param strength how surely it means the same: 1 for the word itself
   * @param known whether it is the word in its own language or a translation of it, and not the
   *     bare word looked for in the other language
   */
  public record Form(List<String> terms, List<String> folded, double strength, boolean known) {
    public Form {
      terms = List.copyOf(terms);
      folded = List.copyOf(folded);
    }

    /** A form of these terms. */
    public Form(List<String> terms, double strength, boolean known) {
      this(terms, terms.stream().map(Folding::fold).toList(), strength, known);
    }
  }

  public ContentTerm {
    forms = Map.copyOf(forms);
  }

  /**
   * Whether anything is known of what it is in this language. A word without any translation may
   * stand in the evidence all the same, unrecognised.
   */
  public boolean isKnownIn(Language language) {
    return in(language).stream().anyMatch(form -> form.known());
  }

  /** The forms in evidence of this language. */
  public List<Form> in(Language language) {
    return forms.getOrDefault(language, List.of());
  }
}
