package org.doithoai.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.doithoai.knowledge.Glossary;
import org.doithoai.language.AccentReader;
import org.doithoai.language.AccentReader.Reading;
import org.doithoai.language.AccentReader.Readings;
import org.doithoai.language.Language;
import org.doithoai.language.Lexicon;
import org.doithoai.retrieval.Alternative.Origin;
import org.doithoai.retrieval.FoundPassages.Correction;

/**
 * Finds what the terms of a question are searched as: in the passages of its own language as
 * themselves, in those of the other as their translations.
 *
 * <p>Safe for any number of threads.
 */
public final class QuestionExpander {

  /** What a pair of neighbours counts beside its words, in which it is counted already. */
  private static final double ENGLISH_PAIR_WEIGHT = 0.2;

  /** More than in English: most Vietnamese words are pairs of syllables. */
  private static final double VIETNAMESE_PAIR_WEIGHT = 0.5;

  private final TermTranslator translator;
  private final AccentReader accents;
  private final Set<Part> parts;

  /** An expander that uses these parts of the search. */
  public QuestionExpander(Lexicon lexicon, Glossary glossary, Set<Part> parts) {
    this.translator = new TermTranslator(lexicon, glossary, parts);
    this.accents = new AccentReader(lexicon);
    this.parts = Set.copyOf(parts);
  }

  /**
   * A question's terms, expanded for both languages.
   *
   * @param terms in the order of the question, for its own language first
   * @param corrections the words for which others are searched
   */
  public record Expanded(List<ExpandedTerm> terms, List<Correction> corrections) {
    public Expanded {
      terms = List.copyOf(terms);
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * Expands a question.
   *
   * @param searcher says which words the passages have
   * @throws IOException if the index cannot be read
   */
  public Expanded expand(String text, Language language, IndexSearcher searcher)
      throws IOException {
    QuestionWords typed = QuestionWords.of(text, language);
    if (language == Language.ENGLISH || !parts.contains(Part.FOLDED)) {
      return expanded(typed, typed, asTyped(typed));
    }
    Readings readings = accents.read(typed.words());
    return expanded(typed, typed.with(readings.best()), readings);
  }

  private Expanded expanded(QuestionWords typed, QuestionWords read, Readings readings) {
    List<ExpandedTerm> terms = new ArrayList<>(own(typed, read, readings));
    terms.addAll(translator.translate(read));
    return new Expanded(terms, List.of());
  }

  private List<ExpandedTerm> own(QuestionWords typed, QuestionWords read, Readings readings) {
    List<ExpandedTerm> terms = new ArrayList<>();
    Language language = typed.language();
    boolean keepAll = read.isAllFunctionWords();
    for (int i = 0; i < typed.size(); i++) {
      if (keepAll || !read.isFunctionWord(i)) {
        terms.add(term(typed.get(i), language, 1, readings.singles().get(i)));
      }
      if (parts.contains(Part.SHINGLES) && i + 1 < typed.size()) {
        terms.add(
            term(typed.pair(i), language, pairWeight(language), readings.pairs().get(i)));
      }
    }
    return terms;
  }

  private static double pairWeight(Language language) {
    return language == Language.ENGLISH ? ENGLISH_PAIR_WEIGHT : VIETNAMESE_PAIR_WEIGHT;
  }

  private static ExpandedTerm term(
      String typed, Language language, double weight, List<Reading> readings) {
    return new ExpandedTerm(
        typed,
        language,
        weight,
        readings.stream()
            .map(
                r ->
                    new Alternative(
                        r.text(),
                        r.probability(),
                        r.text().equals(typed) ? Origin.ITSELF : Origin.ACCENTS))
            .toList());
  }

  private static Readings asTyped(QuestionWords words) {
    List<List<Reading>> singles = new ArrayList<>();
    List<List<Reading>> pairs = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      singles.add(List.of(new Reading(words.get(i), 1)));
      if (i + 1 < words.size()) {
        pairs.add(List.of(new Reading(words.pair(i), 1)));
      }
    }
    return new Readings(singles, pairs);
  }
}
