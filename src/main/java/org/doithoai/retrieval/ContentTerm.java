package org.doithoai.retrieval;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.StopWords;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;

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
   */
  public record Form(List<String> terms, List<String> folded, double strength) {
    public Form {
      terms = List.copyOf(terms);
      folded = List.copyOf(folded);
    }

    /** A form of these terms. */
    public Form(List<String> terms, double strength) {
      this(terms, terms.stream().map(Folding::fold).toList(), strength);
    }

    /** The form that is these words; without any term if they are none. */
    static Form of(String words, Language language, double strength) {
      List<String> terms =
          Terms.EXACT.in(Folding.nfc(words), language).stream().map(Term::text).toList();
      return new Form(terms, strength);
    }
  }

  public ContentTerm {
    forms = Map.copyOf(forms);
  }

  /** A term that is known by these words in each language, all of them alike. */
  public static ContentTerm of(String source, Function<Language, List<String>> words) {
    Map<Language, List<Form>> forms = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      forms.put(
          language,
          words.apply(language).stream()
              .map(word -> Form.of(word, language, 1))
              .filter(form -> !form.terms().isEmpty())
              .toList());
    }
    return new ContentTerm(source, 1, forms);
  }

  /** Whether every word of a term only holds questions together. */
  static boolean isSaidByAsking(String source, Language language) {
    return Arrays.stream(source.split(" ", -1))
        .allMatch(word -> StopWords.contains(word, language, true));
  }

  /** The forms in evidence of this language. */
  public List<Form> in(Language language) {
    return forms.getOrDefault(language, List.of());
  }
}
