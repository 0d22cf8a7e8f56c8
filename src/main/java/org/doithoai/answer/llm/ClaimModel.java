package org.doithoai.answer.llm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.doithoai.text.KnowledgeFileException;

/**
 * How probable it is that the sentences quoted for a claim state it: a logistic regression over
 * {@link ClaimFeature}, computed by {@code train claims}. Immutable.
 */
public final class ClaimModel {

  /** Of the form of the file and of what the features mean. */
  public static final int VERSION = 2;

  private static final List<String> NAMES =
      Arrays.stream(ClaimFeature.values()).map(Enum::name).toList();

  private final double[] weights;
  private final double bias;
  private final double threshold;

  /**
   * A model.
   *
   * @param weights one for each {@link ClaimFeature}, in their order
   * @param threshold the least probability of a claim that is shown
   */
  public ClaimModel(double[] weights, double bias, double threshold) {
    if (weights.length != NAMES.size()) {
      throw new IllegalArgumentException("other features");
    }
    this.weights = weights.clone();
    this.bias = bias;
    this.threshold = threshold;
  }

  /**
   * Reads a file of weights.
   *
   * @throws KnowledgeFileException with one line if it is missing, damaged or of another version
   */
  public static ClaimModel read(Path file) {
    try {
      List<String[]> rows = new ArrayList<>();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split("\t", -1));
        }
      }
      double[] weights = new double[NAMES.size()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = number(rows.get(i + 3), NAMES.get(i));
      }
      if (number(rows.get(0), "version") != VERSION || rows.size() != weights.length + 3) {
        throw new IllegalArgumentException("another version");
      }
      return new ClaimModel(weights, number(rows.get(2), "bias"), number(rows.get(1), "threshold"));
    } catch (NoSuchFileException e) {
      throw new KnowledgeFileException(wrong(file, "is missing"));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new KnowledgeFileException(wrong(file, "is damaged or of another version"));
    }
  }

  private static String wrong(Path file, String problem) {
    return file + " " + problem + "; restore it, or compute it with: doithoai train claims";
  }

  private static double number(String[] columns, String name) {
    double number = Double.parseDouble(columns[1]);
    if (!columns[0].equals(name) || !Double.isFinite(number)) {
      throw new IllegalArgumentException(name + " expected");
    }
    return number;
  }

  /** The lines of the file that {@link #read(Path)} reads. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("version\t" + VERSION);
    lines.add("threshold\t" + number(threshold));
    lines.add("bias\t" + number(bias));
    for (int i = 0; i < weights.length; i++) {
      lines.add(NAMES.get(i) + "\t" + number(weights[i]));
    }
    return lines;
  }

  private static String number(double value) {
    // no negative zero, which would be the same weight in other bytes
    return String.format(Locale.ROOT, "%.6f", Math.rint(value * 1e6) / 1e6 + 0.0);
  }

  /**
   * How probable it is that the claim is stated.
   *
   * @param features one value for each {@link ClaimFeature}
   */
  public double probability(double[] features) {
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** True if that is enough to show it. */
  public boolean shows(double[] features) {
    return probability(features) >= threshold;
  }
}
