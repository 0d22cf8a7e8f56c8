package org.doithoai.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The weights of a {@link MaxentModel} by the names of its features, as they are learned and kept
 * in a file: a line for each feature, the model's name before it, and behind it the labels' numbers
 * with their weights in hundredths.
 *
 * @param labels how many there are
 * @param byFeature the weights of a feature, one for each label
 */
public record MaxentWeights(int labels, Map<String, double[]> byFeature) {

  /** A smaller weight is left out of the file. */
  private static final double LEAST = 0.1;

  /**
   * Those of the model of a name.
   *
   * @param rows the columns of a file's lines
   * @throws RuntimeException if the weights are no numbers, or of other labels
   */
  public static MaxentWeights read(String name, int labels, List<String[]> rows) {
    Map<String, double[]> weights = new HashMap<>();
    for (String[] columns : rows) {
      if (columns[0].equals(name)) {
        double[] weight = new double[labels];
        for (String number : columns[2].split(" ", -1)) {
          int colon = number.indexOf(':');
          weight[Integer.parseInt(number.substring(0, colon))] =
              Integer.parseInt(number.substring(colon + 1)) / MaxentModel.UNIT;
        }
        weights.put(columns[1], weight);
      }
    }
    return new MaxentWeights(labels, weights);
  }

  /** The model that weighs so. */
  public MaxentModel model() {
    return new MaxentModel(labels, byFeature);
  }

  /** Its lines of the file of weights, in the order of the features. */
  public List<String> lines(String name) {
    return byFeature.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> name + "\t" + entry.getKey() + "\t" + numbers(entry.getValue()))
        .filter(line -> !line.endsWith("\t"))
        .toList();
  }

  private static String numbers(double[] weight) {
    return IntStream.range(0, weight.length)
        .filter(i -> Math.abs(weight[i]) >= LEAST)
        .mapToObj(i -> i + ":" + Math.round(weight[i] * MaxentModel.UNIT))
        .collect(Collectors.joining(" "));
  }
}
