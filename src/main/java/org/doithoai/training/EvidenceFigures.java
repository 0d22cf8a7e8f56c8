package org.doithoai.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How good evidence is on questions that were not learned from.
 *
 * @param set what the questions are of
 * @param answerable how many are to be answered, comparisons aside
 * @param refusable how many are to be refused
 * @param first the share of the answerable ones whose best window is of an article that answers
 * @param two the same for the two best articles
 * @param keywords the same for best windows that have all keywords of the answer
 * @param area under the receiver operating characteristic of the probability, of those found first
 *     against those to be refused
 * @param refused the share of the refusable ones that are refused when of those found first so many
 *     are: one for each of {@link #REFUSE_SHARES}
 */
record EvidenceFigures(
    String set,
    int answerable,
    int refusable,
    double first,
    double two,
    double keywords,
    double area,
    List<Double> refused) {

  /** Shares of the questions found first that are refused. */
  static final List<Double> REFUSE_SHARES = List.of(0.05, 0.10, 0.15, 0.20);

  EvidenceFigures {
    refused = List.copyOf(refused);
  }

  /** The figures of each set, in their order, and those of all together. */
  static List<EvidenceFigures> of(List<RankedExample> ranked) {
    Set<String> sets = new LinkedHashSet<>();
    ranked.forEach(known -> sets.add(known.example().set()));
    List<EvidenceFigures> figures = new ArrayList<>();
    for (String set : sets) {
      figures.add(of(set, ranked.stream().filter(k -> k.example().set().equals(set)).toList()));
    }
    figures.add(of("all", ranked));
    return figures;
  }

  /** The figures of all these; those that have no question to be of are not a number. */
  static EvidenceFigures of(String set, List<RankedExample> ranked) {
    List<RankedExample> answerable =
        ranked.stream().filter(known -> known.example().question().isAnswerable()).toList();
    double[] answered = probabilities(found(ranked));
    double[] unanswered =
        probabilities(
            ranked.stream().filter(known -> known.example().question().isToRefuse()).toList());
    List<Double> refused =
        REFUSE_SHARES.stream()
            .map(share -> shareBelow(unanswered, quantile(answered, share)))
            .toList();
    return new EvidenceFigures(
        set,
        answerable.size(),
        unanswered.length,
        share(answerable, RankedExample::isCitedFirst),
        share(answerable, RankedExample::isCitedInTwo),
        share(answerable, RankedExample::saysKeywords),
        area(answered, unanswered),
        refused);
  }

  /** The probability below which this share falls of the answerable ones that are found. */
  static double threshold(List<RankedExample> ranked, double share) {
    return quantile(probabilities(found(ranked)), share);
  }

  /** Those to be answered whose best window is of an article that answers. */
  private static List<RankedExample> found(List<RankedExample> ranked) {
    return ranked.stream()
        .filter(known -> known.example().question().isAnswerable())
        .filter(RankedExample::isCitedFirst)
        .toList();
  }

  private static double[] probabilities(List<RankedExample> ranked) {
    return ranked.stream().mapToDouble(RankedExample::probability).sorted().toArray();
  }

  private static double share(List<RankedExample> of, Predicate<RankedExample> which) {
    return of.isEmpty() ? Double.NaN : (double) of.stream().filter(which).count() / of.size();
  }

  private static double shareBelow(double[] values, double limit) {
    return values.length == 0
        ? Double.NaN
        : (double) Arrays.stream(values).filter(value -> value < limit).count() / values.length;
  }

  /**
   * A quantile, between two values in proportion (type 7 of Hyndman and Fan 1996).
   *
   * @param sorted ascending
   */
  static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** How probable it is that an answerable one is above another, a draw counting half. */
  static double area(double[] answered, double[] unanswered) {
    if (answered.length == 0 || unanswered.length == 0) {
      return Double.NaN;
    }
    double above = 0;
    for (double one : answered) {
      for (double other : unanswered) {
        above += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }
    return above / answered.length / unanswered.length;
  }
}
