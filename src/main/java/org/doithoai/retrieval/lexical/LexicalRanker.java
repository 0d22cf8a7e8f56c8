package org.doithoai.retrieval.lexical;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doithoai.index.PassageFields;
import org.doithoai.index.PassageIndex;
import org.doithoai.index.RankedPassage;
import org.doithoai.index.TranslatedTerm;
import org.doithoai.retrieval.ExpandedTerm;
import org.doithoai.retrieval.MemoizedFunction;
import org.doithoai.retrieval.PassageQuery;
import org.doithoai.retrieval.PassageRanker;
import org.doithoai.retrieval.SearchFeature;
import org.doithoai.retrieval.TermVariant.Origin;
import org.doithoai.text.Language;
import org.doithoai.text.Terms;

/**
 * Ranks by the words of the question: BM25 over the terms it was expanded to, and in Vietnamese
 * over their forms without diacritics, which count for less, so that what is accented as asked
 * comes first.
 */
public final class LexicalRanker implements PassageRanker {

  /** What a mention without regard to diacritics counts beside one with them. */
  private static final double FOLDED_WEIGHT = 0.2;

  /** The same for a term that was asked without its diacritics: its readings are only likely. */
  private static final double FOLDED_WEIGHT_UNMARKED = 1;

  private static final int REMEMBERED = 10_000;

  private final Set<SearchFeature> features;
  private final Forms exactForms = new Forms(Terms.EXACT);
  private final Forms foldedForms = new Forms(Terms.FOLDED);

  /** A ranker that uses these parts of the search. */
  public LexicalRanker(Set<SearchFeature> features) {
    this.features = Set.copyOf(features);
  }

  @Override
  public List<RankedPassage> rank(
      PassageIndex index, PassageQuery question, List<ExpandedTerm> terms, Language target)
      throws IOException {
    FieldTerms exact = new FieldTerms(PassageFields.exact(target), exactForms.get(target));
    FieldTerms folded = new FieldTerms(PassageFields.folded(target), foldedForms.get(target));
    boolean withFolded = features.contains(SearchFeature.FOLDED) && target == Language.VIETNAMESE;
    boolean ownLanguage = question.language() == target;
    for (ExpandedTerm term : terms) {
      if (term.target() == target) {
        exact.add(term, term.weight());
        if (withFolded && (ownLanguage || isName(term))) {
          folded.add(term, term.weight() * foldedWeight(term, ownLanguage));
        }
      }
    }
    List<TranslatedTerm> all = new ArrayList<>(exact.terms());
    all.addAll(folded.terms());
    return all.isEmpty() ? List.of() : index.rank(target, all, question.limit());
  }

  /** Whether it is searched as itself only, as names are; numbers have no diacritics. */
  private static boolean isName(ExpandedTerm term) {
    return term.alternatives().stream().allMatch(a -> a.origin() == Origin.ITSELF)
        && term.source().chars().noneMatch(Character::isDigit);
  }

  /** In a question of the other language every name is without its diacritics, or may be. */
  private static double foldedWeight(ExpandedTerm term, boolean ownLanguage) {
    boolean unmarked = term.alternatives().stream().anyMatch(a -> a.origin() == Origin.ACCENTS);
    return unmarked || !ownLanguage ? FOLDED_WEIGHT_UNMARKED : FOLDED_WEIGHT;
  }

  /** What the fields of both languages have of a term. */
  private static final class Forms {
    private final MemoizedFunction<String, List<String>> english;
    private final MemoizedFunction<String, List<String>> vietnamese;

    Forms(Terms form) {
      english = remembered(form, Language.ENGLISH);
      vietnamese = remembered(form, Language.VIETNAMESE);
    }

    MemoizedFunction<String, List<String>> get(Language language) {
      return language == Language.ENGLISH ? english : vietnamese;
    }

    private static MemoizedFunction<String, List<String>> remembered(
        Terms form, Language language) {
      return new MemoizedFunction<>(term -> FieldTerms.forms(form, language, term), REMEMBERED);
    }
  }
}
