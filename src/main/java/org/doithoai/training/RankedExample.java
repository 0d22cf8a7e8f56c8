package org.doithoai.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.doithoai.evidence.EvidenceModel;

/**
 * What a model makes of a question that it has not learned from.
 *
 * @param windows the likeliest first
 * @param probability how probable it is that the likeliest one answers; 0 if there is none
 */
record RankedExample(TrainingExample example, List<Candidate> windows, double probability) {

  RankedExample {
    windows = List.copyOf(windows);
  }

  static RankedExample of(TrainingExample example, EvidenceModel model) {
    List<Candidate> found = example.windows();
    if (found.isEmpty()) {
      return new RankedExample(example, found, 0);
    }
    double[] scores = scores(found, model);
    List<Candidate> ranked =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
            .map(found::get)
            .toList();
    double[] lead = EvidenceModel.lead(scores, articles(found), example.terms());
    return new RankedExample(example, ranked, model.probability(ranked.getFirst().values(), lead));
  }

  static double[] scores(List<Candidate> windows, EvidenceModel model) {
    return windows.stream().mapToDouble(window -> model.score(window.values())).toArray();
  }

  static List<String> articles(List<Candidate> windows) {
    return windows.stream().map(Candidate::article).toList();
  }

  /** True if the likeliest window is of an article that answers. */
  boolean isCitedFirst() {
    return !windows.isEmpty() && windows.getFirst().isGold();
  }

  /** True if one of the two likeliest articles answers. */
  boolean isCitedInTwo() {
    List<String> two = windows.stream().map(Candidate::article).distinct().limit(2).toList();
    return windows.stream().anyMatch(w -> w.isGold() && two.contains(w.article()));
  }

  /** True if the likeliest sentence and its neighbours have all keywords of the answer. */
  boolean saysKeywords() {
    return !windows.isEmpty() && windows.getFirst().saidAround() == 1;
  }
}
