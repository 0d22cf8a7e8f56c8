package org.doithoai.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.doithoai.language.Language;
import org.doithoai.language.Lexicon;
import org.doithoai.retrieval.Alternative.Origin;
import org.doithoai.retrieval.FoundPassages.Correction;

/**
 * Finds what the terms of a question are searched as: in the passages of its own language as
 * themselves, in those of the other as their translations.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class QuestionExpander {

  /** What a pair of neighbours counts beside its words, in which it is counted already. */
  private static final double ENGLISH_PAIR_WEIGHT = 0.2;

  /** More than in English: most Vietnamese words are pairs of syllables. */
  private static final double VIETNAMESE_PAIR_WEIGHT = 0.5;

  private final TermTranslator translator;
  private final Set<Part> parts;

  /** An expander that uses these parts of the search. */
  public QuestionExpander(Lexicon lexicon, Set<Part> parts) {
    this.translator = new TermTranslator(lexicon, parts);
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
    QuestionWords words = QuestionWords.of(text, language);
    List<ExpandedTerm> terms = new ArrayList<>(own(words));
    terms.addAll(translator.translate(words));
    return new Expanded(terms, List.of());
  }

  private List<ExpandedTerm> own(QuestionWords words) {
    List<ExpandedTerm> terms = new ArrayList<>();
    boolean keepAll = words.isAllFunctionWords();
    for (int i = 0; i < words.size(); i++) {
      if (keepAll || !words.isFunctionWord(i)) {
        terms.add(itself(words.get(i), words.language(), 1));
      }
      if (parts.contains(Part.SHINGLES) && i + 1 < words.size()) {
        terms.add(itself(words.pair(i), words.language(), pairWeight(words.language())));
      }
    }
    return terms;
  }

  private static double pairWeight(Language language) {
    return language == Language.ENGLISH ? ENGLISH_PAIR_WEIGHT : VIETNAMESE_PAIR_WEIGHT;
  }

  private static ExpandedTerm itself(String term, Language target, double weight) {
    return new ExpandedTerm(
        term, target, weight, List.of(new Alternative(term, 1, Origin.ITSELF)));
  }
}
