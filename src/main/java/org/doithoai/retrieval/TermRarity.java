package org.doithoai.retrieval;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.index.PassageFields;
import org.doithoai.index.PassageIndex;
import org.doithoai.text.Language;
import org.doithoai.text.Terms;

/**
 * How rare a term is among the indexed passages, as inverse document frequency between 0 and 1. Few
 * passages tell little: the rarity in general language stands in for them.
 */
final class TermRarity {

  /** What is as rare as this, in natural logarithms, is as rare as can be. */
  private static final double RAREST = 7;

  /** So many passages say as much of a term as general language does. */
  private static final double PASSAGES = 200;

  /** From here on a form is the word itself or its translation. */
  private static final double SURE = 0.9;

  private final PassageIndex index;

  /**
   * Among the passages of an index.
   *
   * @param terms whose rarity will be asked for, or some of them
   */
  TermRarity(PassageIndex index, List<ContentTerm> terms) throws IOException {
    this.index = index;
    Map<String, Set<String>> counted = new HashMap<>();
    for (ContentTerm term : terms) {
      for (Language language : Language.values()) {
        Set<String> of =
            counted.computeIfAbsent(PassageFields.exact(language), _ -> new HashSet<>());
        sure(term, language).forEach(form -> of.addAll(Terms.pairs(form.terms())));
      }
    }
    index.expect(counted);
  }

  /**
   * The rarity of a term of a question in this language.
   *
   * @throws IOException if the index cannot be read
   */
  double of(ContentTerm term, Language language) throws IOException {
    double own = among(term, language);
    double other = among(term, language.other());
    double rarity = Double.isNaN(own) ? other : Double.isNaN(other) ? own : Math.min(own, other);
    double general = term.weight();
    if (Double.isNaN(rarity)) {
      return general;
    }
    int passages = passages(Language.ENGLISH) + passages(Language.VIETNAMESE);
    double trust = passages / (passages + PASSAGES);
    return Math.clamp(trust * rarity + (1 - trust) * general, 0.02, 1);
  }

  private int passages(Language language) throws IOException {
    return index.passages(language);
  }

  /** NaN where no passage of the language has it, and it may be known by another word. */
  private double among(ContentTerm term, Language language) throws IOException {
    int most = 0;
    for (ContentTerm.Form form : sure(term, language)) {
      most = Math.max(most, frequency(form.terms(), language));
    }
    int passages = passages(language);
    return most == 0 ? Double.NaN : Math.min(1, Math.log(1 + passages / (1.0 + most)) / RAREST);
  }

  private static List<ContentTerm.Form> sure(ContentTerm term, Language language) {
    return term.in(language).stream().filter(form -> form.strength() >= SURE).toList();
  }

  /** A phrase is as frequent as its rarest pair. */
  private int frequency(List<String> words, Language language) throws IOException {
    int least = Integer.MAX_VALUE;
    for (String term : Terms.pairs(words)) {
      least = Math.min(least, index.frequency(PassageFields.exact(language), term));
    }
    return least;
  }
}
