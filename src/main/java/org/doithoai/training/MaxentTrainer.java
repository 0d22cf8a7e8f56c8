package org.doithoai.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doithoai.text.MaxentModel;
import org.doithoai.text.MaxentWeights;

/**
 * Learns maximum entropy models by stochastic gradient descent with steps by what each weight has
 * moved before (Duchi, Hazan and Singer 2011), averaged over the last rounds (Polyak and Juditsky
 * 1992) and over several orders of the rows, so that a few rows more change little. The same rows
 * give the same weights.
 */
final class MaxentTrainer {

  private static final double STEP = 0.1;
  private static final long SEED = 1;

  /** In so many orders the rows are gone through; the weights are the means over all. */
  private static final int ORDERS = 8;

  /** What fewer rows have teaches nothing. */
  private static final int LEAST = 2;

  private MaxentTrainer() {}

  /** A row of features with its label. */
  record Row(List<String> features, int label) {}

  /** What is learned of a feature: its weights, how far each has moved, and their sums. */
  @SuppressWarnings("ArrayRecordComponent") // no two are ever compared
  private record Learned(double[] weights, double[] moved, double[] sums) {

    static Learned nothing(int labels) {
      return new Learned(new double[labels], new double[labels], new double[labels]);
    }

    private void sumUp() {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weights[i];
      }
    }

    private void step(double[] slopes, double penalty) {
      for (int i = 0; i < weights.length; i++) {
        moved[i] += slopes[i] * slopes[i];
        double length = STEP / Math.sqrt(1e-8 + moved[i]);
        double next = weights[i] - length * slopes[i];
        weights[i] = Math.signum(next) * Math.max(0, Math.abs(next) - length * penalty);
      }
    }
  }

  /** A row of what is learned of its features, with its label. */
  private record LearnedRow(List<Learned> features, int label) {}

  /**
   * The weights of a model of rows.
   *
   * @param counted how many of the first rows make a feature known; the others are variants
   * @param labels how many there are
   * @param penalty for the sum of the weights' sizes
   * @param rounds how often all of the rows are gone through
   */
  static MaxentWeights learn(List<Row> rows, int counted, int labels, double penalty, int rounds) {
    Set<String> known = known(rows.subList(0, counted));
    List<Map<String, Learned>> runs =
        IntStream.range(0, ORDERS)
            .parallel()
            .mapToObj(run -> run(rows, known, labels, penalty, rounds, new Random(SEED + run)))
            .toList();
    Map<String, double[]> weights = new HashMap<>();
    for (String name : known) {
      double[] mean = new double[labels];
      for (Map<String, Learned> run : runs) {
        double[] sums = Objects.requireNonNull(run.get(name)).sums();
        for (int i = 0; i < labels; i++) {
          mean[i] += sums[i] / (rounds - rounds / 2) / ORDERS;
        }
      }
      weights.put(name, mean);
    }
    return new MaxentWeights(labels, weights);
  }

  /** What is learned of each feature when the rows are gone through in one order. */
  private static Map<String, Learned> run(
      List<Row> rows, Set<String> known, int labels, double penalty, int rounds, Random random) {
    Map<String, Learned> learned = new HashMap<>();
    known.forEach(name -> learned.put(name, Learned.nothing(labels)));
    List<LearnedRow> shuffled = new ArrayList<>();
    for (Row row : rows) {
      List<Learned> own =
          row.features().stream().map(learned::get).filter(Objects::nonNull).toList();
      shuffled.add(new LearnedRow(own, row.label()));
    }
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(shuffled, random);
      for (LearnedRow row : shuffled) {
        double[] slopes = new double[labels];
        for (Learned feature : row.features()) {
          for (int i = 0; i < labels; i++) {
            slopes[i] += feature.weights()[i];
          }
        }
        MaxentModel.softmax(slopes);
        slopes[row.label()] -= 1;
        row.features().forEach(feature -> feature.step(slopes, penalty));
      }
      if (round >= rounds / 2) {
        learned.values().forEach(Learned::sumUp);
      }
    }
    return learned;
  }

  /** The features that stand in enough of the rows. */
  private static Set<String> known(List<Row> rows) {
    Map<String, Integer> uses = new HashMap<>();
    rows.forEach(row -> row.features().forEach(feature -> uses.merge(feature, 1, Integer::sum)));
    return uses.entrySet().stream()
        .filter(use -> use.getValue() >= LEAST)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
