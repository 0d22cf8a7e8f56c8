package org.doithoai.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.doithoai.answer.llm.ClaimFeature;
import org.doithoai.answer.llm.ClaimModel;

/**
 * Computes the weights by which a claim is believed: a logistic regression over claims that are
 * known to be sound or not. Each claim is judged by a model learned from the articles of four other
 * fifths; the threshold is where so many of the false ones of each set are shown as may be. The
 * same examples give the same weights.
 */
public final class ClaimTrainer {

  /**
   * Of every weight but the bias, for each example: so a model of four fifths is as sure as one of
   * all, and a threshold for the one is a threshold for the other.
   */
  private static final double PENALTY = 0.2;

  private static final double BIAS_PENALTY = 1e-9;
  private static final long SEED = 1;

  private final List<ClaimExample> examples;
  private final double[] judged;

  /**
   * Judges the examples.
   *
   * @throws TrainingException if they are too few
   */
  public ClaimTrainer(List<ClaimExample> examples) throws TrainingException {
    this.examples = List.copyOf(examples);
    Map<String, Integer> folds = folds();
    if (Set.copyOf(folds.values()).size() < CrossValidation.FOLDS) {
      throw new TrainingException("at least " + CrossValidation.FOLDS + " articles are needed");
    }
    this.judged = new double[examples.size()];
    for (int fold = 0; fold < CrossValidation.FOLDS; fold++) {
      int out = fold;
      List<ClaimExample> others =
          examples.stream().filter(e -> folds.getOrDefault(fact(e), 0) != out).toList();
      ClaimModel model = fit(others, 0);
      for (int i = 0; i < judged.length; i++) {
        if (folds.getOrDefault(fact(examples.get(i)), 0) == fold) {
          judged[i] = examples.get(i).row().map(model::probability).orElse(0.0);
        }
      }
    }
  }

  private static String fact(ClaimExample example) {
    return example.set() + example.claim().block();
  }

  /** The fold of each fact. Facts of one article, or of one and its translation, share it. */
  private Map<String, Integer> folds() {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    for (ClaimExample example : examples) {
      Set<String> both = new LinkedHashSet<>();
      for (String key : List.of(fact(example), example.set() + " " + example.claim().article())) {
        both.add(key);
        both.addAll(groups.getOrDefault(key, Set.of()));
      }
      both.forEach(key -> groups.put(key, both));
    }
    List<Set<String>> distinct = new ArrayList<>(new LinkedHashSet<>(groups.values()));
    Collections.shuffle(distinct, new Random(SEED));
    Map<String, Integer> folds = new LinkedHashMap<>();
    for (int i = 0; i < distinct.size(); i++) {
      int fold = i % CrossValidation.FOLDS;
      distinct.get(i).forEach(key -> folds.put(key, fold));
    }
    return folds;
  }

  /**
   * The model.
   *
   * @param falseShare which share of the false claims may be shown, from 0 to 1
   */
  public ClaimModel model(double falseShare) {
    return fit(examples, threshold(falseShare));
  }

  private static ClaimModel fit(List<ClaimExample> examples, double threshold) {
    List<ClaimExample> usable = examples.stream().filter(e -> e.features() != null).toList();
    Map<String, Long> sizes = new TreeMap<>();
    usable.forEach(e -> sizes.merge(e.set() + e.claim().sound(), 1L, Long::sum));
    Scale scale = Scale.of(usable.stream().map(ClaimTrainer::row).toList());
    int size = ClaimFeature.values().length;
    List<ConditionalLogit.Choice> rows = new ArrayList<>();
    for (ClaimExample example : usable) {
      double[] row = Arrays.copyOf(scale.standard(row(example)), size + 1);
      row[size] = 1;
      double share = (double) usable.size() / sizes.size();
      double weight = share / sizes.getOrDefault(example.set() + example.claim().sound(), 1L);
      rows.add(ConditionalLogit.Choice.binary(row, example.claim().sound(), weight));
    }
    double[] penalties = new double[size + 1];
    Arrays.fill(penalties, PENALTY * usable.size());
    penalties[size] = BIAS_PENALTY;
    double[] learned = Newton.minimize(new ConditionalLogit(rows), penalties);
    double[] weights = new double[size];
    double bias = learned[size];
    for (int i = 0; i < size; i++) {
      weights[i] = learned[i] / scale.deviation(i);
      bias -= weights[i] * scale.mean(i);
    }
    return new ClaimModel(weights, bias, threshold);
  }

  private static double[] row(ClaimExample example) {
    return example.row().orElseThrow();
  }

  /** The least probability at which no more than this share of the false ones of a set is shown. */
  private double threshold(double falseShare) {
    Map<String, List<Double>> wrong = new TreeMap<>();
    for (int i = 0; i < judged.length; i++) {
      if (!examples.get(i).claim().sound()) {
        wrong.computeIfAbsent(examples.get(i).set(), set -> new ArrayList<>()).add(judged[i]);
      }
    }
    double least = 0;
    for (List<Double> scores : wrong.values()) {
      scores.sort(Collections.reverseOrder());
      int allowed = Math.min(scores.size() - 1, (int) (falseShare * scores.size()));
      least = Math.max(least, scores.get(allowed));
    }
    return Math.nextUp(least) + 1e-6;
  }

  /** How many of each set are shown, cross-validated; a table for people. */
  public String figures(double falseShare) {
    double threshold = threshold(falseShare);
    Map<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < judged.length; i++) {
      ClaimExample example = examples.get(i);
      String sort = example.claim().sound() ? "sound" : "false";
      String where = example.across() ? "across" : "own language";
      for (String key : List.of(example.set() + "\t" + where + "\t" + sort, "all\t\t" + sort)) {
        int[] count = counts.computeIfAbsent(key, each -> new int[2]);
        count[0] += judged[i] >= threshold ? 1 : 0;
        count[1]++;
      }
    }
    StringBuilder table = new StringBuilder();
    counts.forEach(
        (key, count) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%s\t%d of %d\t%.3f%n",
                    key,
                    count[0],
                    count[1],
                    (double) count[0] / count[1])));
    return table.toString().stripTrailing();
  }

  /** The claims that are judged wrongly, cross-validated, with their probability. */
  public List<String> mistakes(double falseShare) {
    double threshold = threshold(falseShare);
    List<String> mistakes = new ArrayList<>();
    for (int i = 0; i < judged.length; i++) {
      ClaimSet.LabelledClaim claim = examples.get(i).claim();
      if (judged[i] >= threshold != claim.sound()) {
        mistakes.add(
            String.format(
                Locale.ROOT,
                "%s\t%.3f\t%s\t%s",
                claim.sound() ? "lost" : "shown",
                judged[i],
                claim.text(),
                claim.article()));
      }
    }
    return mistakes;
  }
}
