package org.doithoai.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;

/** What parallel text gives for one word, which no glossary has. */
public final class TermGlosses {

  /** Less probable ones are noise. */
  private static final double LEAST = 0.05;

  /** The probability of the way back of a translation that has none. */
  private static final double NO_WAY_BACK = 0.003;

  private TermGlosses() {}

  /**
   * The computed translations of an English word, a Vietnamese syllable or two, those first that
   * are translated back; empty for longer phrases and unknown words.
   */
  public static List<Translation> computed(String words, Language from, Lexicon lexicon) {
    List<Term> terms = Terms.WORDS.in(Folding.nfc(words), from);
    if (terms.isEmpty() || terms.size() > (from == Language.ENGLISH ? 1 : 2)) {
      return List.of();
    }
    String term = terms.stream().map(Term::text).collect(Collectors.joining(Terms.PAIR_SEPARATOR));
    return lexicon.translations(term, from).stream()
        .filter(translation -> translation.probability() >= LEAST)
        .sorted(Comparator.comparingDouble(t -> -t.probability() * back(t, term, from, lexicon)))
        .toList();
  }

  private static double back(Translation there, String term, Language from, Lexicon lexicon) {
    return lexicon.translations(there.term(), from.other()).stream()
        .filter(back -> back.term().equals(term))
        .mapToDouble(Translation::probability)
        .findFirst()
        .orElse(NO_WAY_BACK);
  }
}
