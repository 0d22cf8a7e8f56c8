package org.doithoai.retrieval.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.doithoai.index.PassageFields;
import org.doithoai.retrieval.ExpandedTerm;
import org.doithoai.retrieval.MemoizedFunction;
import org.doithoai.retrieval.PassageQuery;
import org.doithoai.retrieval.PassageRanker;
import org.doithoai.retrieval.RankedPassage;
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

  /** Passages looked for beyond those wanted, since some may be left out. */
  private static final int SPARE = 8;

  /** How many times more are looked for where that was not enough. */
  private static final int MORE = 4;

  private final Set<SearchFeature> features;
  private final Forms exactForms = new Forms(Terms.EXACT);
  private final Forms foldedForms = new Forms(Terms.FOLDED);

  /** A ranker that uses these parts of the search. */
  public LexicalRanker(Set<SearchFeature> features) {
    this.features = Set.copyOf(features);
  }

  @Override
  public List<RankedPassage> rank(
      IndexSearcher searcher, PassageQuery question, List<ExpandedTerm> terms, Language target)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(query(question, terms, target), Occur.SHOULD);
    if (question.filter() != null) {
      query.add(question.filter(), Occur.FILTER).setMinimumNumberShouldMatch(1);
    }
    Query best = query.build();
    int hits = question.limit() + SPARE;
    while (true) {
      ScoreDoc[] found = searcher.search(best, hits).scoreDocs;
      List<RankedPassage> ranked = kept(found, question, target);
      if (ranked.size() == question.limit() || found.length < hits) {
        return ranked;
      }
      hits *= MORE;
    }
  }

  private static List<RankedPassage> kept(
      ScoreDoc[] found, PassageQuery question, Language target) {
    List<RankedPassage> ranked = new ArrayList<>();
    for (ScoreDoc hit : found) {
      if (ranked.size() < question.limit() && !question.leftOut().test(hit.doc)) {
        ranked.add(new RankedPassage(hit.doc, target, hit.score));
      }
    }
    return List.copyOf(ranked);
  }

  private Query query(PassageQuery question, List<ExpandedTerm> terms, Language target) {
    FieldQuery exact = new FieldQuery(PassageFields.exact(target), exactForms.get(target));
    FieldQuery folded = new FieldQuery(PassageFields.folded(target), foldedForms.get(target));
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
    return new BooleanQuery.Builder()
        .add(exact.build(), Occur.SHOULD)
        .add(folded.build(), Occur.SHOULD)
        .build();
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
      return new MemoizedFunction<>(term -> FieldQuery.forms(form, language, term), REMEMBERED);
    }
  }
}
