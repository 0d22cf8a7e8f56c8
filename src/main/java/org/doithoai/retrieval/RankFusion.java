package org.doithoai.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.index.RankedPassage;

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): several rankings become one by
 * the places a passage has in them, whatever the scores are. Where two passages come out equal, the
 * one whose list was named first, and which was found first in it, goes first.
 *
 * <p>Of lists that share no passage, as those of two languages, it makes one that takes a passage
 * from each in turn.
 */
final class RankFusion {

  /** How little the first places differ; the value of the paper. */
  private static final int FLATNESS = 60;

  private RankFusion() {}

  /** At most {@code limit} passages of all lists, each once. */
  static List<RankedPassage> fuse(List<List<RankedPassage>> lists, int limit) {
    Map<RankedPassage, RankedPassage> passages = new LinkedHashMap<>();
    for (List<RankedPassage> list : lists) {
      int rank = 0;
      for (RankedPassage passage : list) {
        rank++;
        double share = 1.0 / (FLATNESS + rank);
        passages.merge(
            passage.scored(0), passage.scored(share), (x, y) -> x.scored(x.score() + y.score()));
      }
    }
    List<RankedPassage> fused = new ArrayList<>(passages.values());
    fused.sort(Comparator.comparingDouble(RankedPassage::score).reversed());
    return List.copyOf(fused.subList(0, Math.min(limit, fused.size())));
  }
}
