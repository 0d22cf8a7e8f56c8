package org.doithoai.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.doithoai.text.KnowledgeFileException;

/**
 * What is learned of evidence: how likely each of some windows is to hold the answer, and how
 * probable it is that the likeliest does. The first is a conditional logit model over the windows
 * of a question (McFadden 1974), the second a logistic regression over the likeliest window, its
 * lead over the next article, and the question. Both are computed by {@code train evidence}.
 *
 * <p>Immutable.
 */
public final class EvidenceModel {

  /** Of the form of the file and of what the features mean. */
  public static final int VERSION = 1;

  /**
   * What one feature weighs.
   *
   * @param name of the feature
   * @param mean over the windows it was learned from
   * @param deviation its standard deviation there, above 0
   * @param rank its weight in the order of windows
   * @param gate its weight in the probability of an answer
   */
  public record Weight(String name, double mean, double deviation, double rank, double gate) {

    /** A value of the feature by how many deviations it is above the mean. */
    public double standard(double value) {
      return (value - mean) / deviation;
    }
  }

  /** What the probability depends on beside the features of the best window. */
  public enum Lead {
    /** The score of the best window. */
    SCORE,
    /** How far it is ahead of the best one of another article. */
    LEAD,
    /** How probable it is among the windows of the question. */
    SHARE,
    /** How many terms the question has, 1 for many. */
    TERMS
  }

  /** A lead beyond this says no more. */
  private static final double MOST_LEAD = 6;

  private static final double MANY_TERMS = 12;

  /** Of the features and what stands beside them, in the order of the file. */
  private static final List<String> NAMES =
      Stream.concat(Arrays.stream(Feature.values()), Arrays.stream(Lead.values()))
          .map(Enum::name)
          .toList();

  private final List<Weight> weights;
  private final List<Weight> leads;
  private final double bias;
  private final double threshold;

  /**
   * A model.
   *
   * @param weights one for each {@link Feature}, in their order
   * @param leads one for each {@link Lead}; only mean, deviation and gate count
   * @param bias of the probability
   * @param threshold the least probability of an answer that is given
   * @throws IllegalArgumentException if a feature is missing, too many, or at another place
   */
  public EvidenceModel(List<Weight> weights, List<Weight> leads, double bias, double threshold) {
    List<String> names = Stream.concat(weights.stream(), leads.stream()).map(Weight::name).toList();
    if (!names.equals(NAMES) || leads.size() != Lead.values().length) {
      throw new IllegalArgumentException("other features");
    }
    this.weights = List.copyOf(weights);
    this.leads = List.copyOf(leads);
    this.bias = bias;
    this.threshold = threshold;
  }

  /**
   * Reads a file of weights.
   *
   * @throws KnowledgeFileException with one line if it is missing, damaged or of another version
   */
  public static EvidenceModel read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      return read(lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
    } catch (NoSuchFileException e) {
      throw new KnowledgeFileException(wrong(file, "is missing"));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new KnowledgeFileException(wrong(file, "is damaged or of another version"));
    }
  }

  private static String wrong(Path file, String problem) {
    return file + " " + problem + "; restore it, or compute it with: doithoai train evidence";
  }

  private static EvidenceModel read(List<String> lines) {
    if (Integer.parseInt(value(lines.get(0), "version")) != VERSION) {
      throw new IllegalArgumentException("another version");
    }
    double threshold = number(value(lines.get(1), "threshold"));
    double bias = number(value(lines.get(2), "bias"));
    List<Weight> read = lines.stream().skip(3).map(EvidenceModel::weight).toList();
    int features = Math.min(Feature.values().length, read.size());
    return new EvidenceModel(
        read.subList(0, features), read.subList(features, read.size()), bias, threshold);
  }

  private static String value(String line, String name) {
    String[] columns = line.split("\t", -1);
    if (!columns[0].equals(name)) {
      throw new IllegalArgumentException(name + " expected");
    }
    return columns[1];
  }

  private static Weight weight(String line) {
    String[] columns = line.split("\t", -1);
    Weight weight =
        new Weight(
            columns[0],
            number(columns[1]),
            number(columns[2]),
            number(columns[3]),
            number(columns[4]));
    if (weight.deviation() <= 0) {
      throw new IllegalArgumentException(weight.name());
    }
    return weight;
  }

  private static double number(String written) {
    double number = Double.parseDouble(written);
    if (!Double.isFinite(number)) {
      throw new NumberFormatException(written);
    }
    return number;
  }

  /** The lines of the file that {@link #read(Path)} reads. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("version\t" + VERSION);
    lines.add("threshold\t" + number(threshold));
    lines.add("bias\t" + number(bias));
    for (Weight weight : weights) {
      lines.add(line(weight));
    }
    for (Weight lead : leads) {
      lines.add(line(lead));
    }
    return lines;
  }

  private static String line(Weight weight) {
    return String.join(
        "\t",
        weight.name(),
        number(weight.mean()),
        number(weight.deviation()),
        number(weight.rank()),
        number(weight.gate()));
  }

  private static String number(double value) {
    // no negative zero, which would be the same weight in other bytes
    return String.format(Locale.ROOT, "%.6f", Math.rint(value * 1e6) / 1e6 + 0.0);
  }

  /** How likely a window is to hold the answer, comparable among the windows of one question. */
  double score(Window window) {
    return score(window.values());
  }

  /** The same for a window with these values, one for each {@link Feature}. */
  public double score(double[] values) {
    double score = 0;
    for (int i = 0; i < weights.size(); i++) {
      Weight weight = weights.get(i);
      score += weight.rank() * weight.standard(values[i]);
    }
    return score;
  }

  /** What a feature of a window adds to its score. */
  double part(Window window, Feature feature) {
    Weight weight = weights.get(feature.index());
    return weight.rank() * weight.standard(window.value(feature));
  }

  /**
   * How probable it is that the best window answers the question.
   *
   * @param windows with their scores, the best first; at least one
   * @param terms how many terms the question has
   */
  double probability(List<Window> windows, int terms) {
    double[] scores = windows.stream().mapToDouble(Window::score).toArray();
    List<String> articles = windows.stream().map(w -> w.article().indexed().key()).toList();
    return probability(windows.getFirst().values(), lead(scores, articles, terms));
  }

  /**
   * The same from the bare numbers.
   *
   * @param best the values of the best window, one for each {@link Feature}
   * @param lead one for each {@link Lead}
   */
  public double probability(double[] best, double[] lead) {
    double sum = bias;
    for (int i = 0; i < weights.size(); i++) {
      Weight weight = weights.get(i);
      sum += weight.gate() * weight.standard(best[i]);
    }
    for (int i = 0; i < lead.length; i++) {
      Weight weight = leads.get(i);
      sum += weight.gate() * weight.standard(lead[i]);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * What the probability depends on beside the best window itself, as {@link Lead} lists it.
   *
   * @param scores of the windows of a question, at least one, in any order
   * @param articles the key of the article of each
   * @param terms how many terms the question has
   */
  public static double[] lead(double[] scores, List<String> articles, int terms) {
    int best = best(scores);
    double next = scores[best] - MOST_LEAD;
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += Math.exp(scores[i] - scores[best]);
      if (!articles.get(i).equals(articles.get(best))) {
        next = Math.max(next, scores[i]);
      }
    }
    return new double[] {
      scores[best], scores[best] - next, 1 / sum, Math.min(terms, MANY_TERMS) / MANY_TERMS
    };
  }

  /** The place of the best score, the first of several; there is at least one. */
  public static int best(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /** The least probability of an answer that is given. */
  public double threshold() {
    return threshold;
  }
}
