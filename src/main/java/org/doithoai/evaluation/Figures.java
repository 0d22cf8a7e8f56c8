package org.doithoai.evaluation;

import java.util.List;
import java.util.Set;

/**
 * How well rankings find what they should, as means over questions (Manning, Raghavan and Schütze
 * 2008, chapter 8; a passage is right or it is not).
 *
 * @param n the number of questions
 * @param recall1 share of the right passages among the first
 * @param recall5 among the first five
 * @param recall10 among the first ten
 * @param mrr10 one by the rank of the first right passage, 0 beyond ten
 * @param ndcg10 discounted gain of the first ten beside that of the best order
 */
public record Figures(
    int n, double recall1, double recall5, double recall10, double mrr10, double ndcg10) {

  private static final int DEPTH = 10;

  /** The figures of one ranking. */
  static Figures of(List<String> ranking, Set<String> gold) {
    double firstRank = 0;
    double gain = 0;
    for (int i = 0; i < Math.min(DEPTH, ranking.size()); i++) {
      if (gold.contains(ranking.get(i))) {
        gain += discount(i);
        firstRank = firstRank == 0 ? i + 1 : firstRank;
      }
    }
    double best = 0;
    for (int i = 0; i < Math.min(DEPTH, gold.size()); i++) {
      best += discount(i);
    }
    return new Figures(
        1,
        recall(ranking, gold, 1),
        recall(ranking, gold, 5),
        recall(ranking, gold, DEPTH),
        firstRank == 0 ? 0 : 1 / firstRank,
        gain / best);
  }

  /** The means over all questions of several. */
  static Figures mean(List<Figures> several) {
    int n = several.stream().mapToInt(Figures::n).sum();
    double[] sums = new double[5];
    for (Figures one : several) {
      double[] values = {one.recall1, one.recall5, one.recall10, one.mrr10, one.ndcg10};
      for (int i = 0; i < sums.length; i++) {
        sums[i] += one.n * values[i] / n;
      }
    }
    return new Figures(n, sums[0], sums[1], sums[2], sums[3], sums[4]);
  }

  private static double discount(int index) {
    return Math.log(2) / Math.log(index + 2.0);
  }

  private static double recall(List<String> ranking, Set<String> gold, int depth) {
    long found = ranking.stream().limit(depth).filter(gold::contains).count();
    return (double) found / gold.size();
  }
}
