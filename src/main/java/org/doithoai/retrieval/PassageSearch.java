package org.doithoai.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.doithoai.index.PassageIndex;
import org.doithoai.index.RankedPassage;
import org.doithoai.retrieval.QuestionExpander.Expanded;
import org.doithoai.text.Language;

/**
 * Finds the passages of both languages that a question is about. In each language the rankers'
 * lists are fused by rank, then the lists of the two languages, so that each has its place: the
 * scores of the one are never held against those of the other.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class PassageSearch {
  private final QuestionExpander expander;
  private final List<PassageRanker> rankers;

  /**
   * A search that asks all of these rankers.
   *
   * @param expander finds what the terms of a question are searched as
   */
  public PassageSearch(QuestionExpander expander, List<PassageRanker> rankers) {
    this.expander = expander;
    this.rankers = List.copyOf(rankers);
  }

  /**
   * The best passages of each language and of both. A question without words finds nothing.
   *
   * @throws IOException if the index cannot be read
   */
  public FoundPassages search(PassageIndex index, PassageQuery query) throws IOException {
    return search(index, query, expander.expand(query.text(), query.language(), index));
  }

  /** The same with terms that are known. */
  FoundPassages search(PassageIndex index, PassageQuery query, Expanded expanded)
      throws IOException {
    Map<Language, List<RankedPassage>> lists = new EnumMap<>(Language.class);
    for (Language target : Language.values()) {
      List<List<RankedPassage>> rankings = new ArrayList<>();
      for (PassageRanker ranker : rankers) {
        rankings.add(ranker.rank(index, query, expanded.terms(), target));
      }
      lists.put(
          target,
          rankings.size() == 1 ? rankings.getFirst() : RankFusion.fuse(rankings, query.limit()));
    }
    Language own = query.language();
    List<RankedPassage> fused =
        RankFusion.fuse(
            List.of(lists.getOrDefault(own, List.of()), lists.getOrDefault(own.other(), List.of())),
            query.limit());
    return new FoundPassages(lists, fused, expanded.terms(), expanded.corrections());
  }

  /** What finds the terms of a question. */
  QuestionExpander expander() {
    return expander;
  }

  /**
   * What the terms of a text are searched as.
   *
   * @throws IOException if the index cannot be read
   */
  Expanded expand(PassageIndex index, String text, Language language) throws IOException {
    return expander.expand(text, language, index);
  }
}
