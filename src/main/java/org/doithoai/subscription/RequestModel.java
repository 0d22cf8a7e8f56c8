package org.doithoai.subscription;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is learned of digest requests: which kind a sentence is, and which role each of its words
 * plays. Both are maximum entropy models over features that are there or not (Berger, Della Pietra
 * and Della Pietra 1996), computed by {@code train requests}. Labels are numbers from 0. Immutable.
 */
public final class RequestModel {

  private static final double UNIT = 100;

  /** A smaller weight is left out of the file. */
  private static final double LEAST = 0.1;

  private final int labels;
  private final Map<String, double[]> weights;

  /**
   * A model.
   *
   * @param labels how many it tells apart
   * @param weights by feature, one for each label in their order
   */
  public RequestModel(int labels, Map<String, double[]> weights) {
    this.labels = labels;
    this.weights = weights;
  }

  /**
   * Reads the model of a name from the lines of a file that {@link #lines} made.
   *
   * @throws RuntimeException if the weights are no numbers, or of other labels
   */
  static RequestModel read(String name, int labels, List<String[]> rows) {
    Map<String, double[]> weights = new HashMap<>();
    for (String[] columns : rows) {
      if (columns[0].equals(name)) {
        double[] weight = new double[labels];
        for (String number : columns[2].split(" ", -1)) {
          int colon = number.indexOf(':');
          weight[Integer.parseInt(number.substring(0, colon))] =
              Integer.parseInt(number.substring(colon + 1)) / UNIT;
        }
        weights.put(columns[1], weight);
      }
    }
    return new RequestModel(labels, weights);
  }

  /** True of a feature that it was learned from. */
  boolean knows(String feature) {
    return weights.containsKey(feature);
  }

  /** How probable each label is, in their order. */
  public double[] probabilities(Collection<String> features) {
    double[] sums = new double[labels];
    for (String feature : features) {
      double[] weight = weights.get(feature);
      for (int i = 0; weight != null && i < sums.length; i++) {
        sums[i] += weight[i];
      }
    }
    return softmax(sums);
  }

  /** The same from the sums of the weights, in whose place it stands. */
  public static double[] softmax(double[] sums) {
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = StrictMath.exp(sums[i] - most);
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }

  /** Its lines of the file of weights, in the order of the features. */
  public List<String> lines(String name) {
    return weights.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> name + "\t" + entry.getKey() + "\t" + numbers(entry.getValue()))
        .filter(line -> !line.endsWith("\t"))
        .toList();
  }

  private static String numbers(double[] weight) {
    return IntStream.range(0, weight.length)
        .filter(i -> Math.abs(weight[i]) >= LEAST)
        .mapToObj(i -> i + ":" + Math.round(weight[i] * UNIT))
        .collect(Collectors.joining(" "));
  }
}
