package org.doithoai.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.doithoai.evidence.EvidenceModel;
import org.doithoai.evidence.EvidenceModel.Lead;
import org.doithoai.evidence.EvidenceModel.Weight;
import org.doithoai.evidence.Feature;

/**
 * Learns an {@link EvidenceModel}: first the order of windows, then, from the window that comes out
 * best, the probability of an answer.
 */
final class EvidenceFitting {

  /** Of every weight but the bias; the figures hardly change between 3 and 30. */
  private static final double PENALTY = 10;

  private static final double BIAS_PENALTY = 1e-9;

  /** Questions whose answer was hidden are easier to refuse than real ones, so they count less. */
  private static final double HIDDEN_WEIGHT = 0.1;

  private static final List<String> NAMES =
      Arrays.stream(Feature.values()).map(Feature::name).toList();
  private static final List<String> LEAD_NAMES =
      Arrays.stream(Lead.values()).map(Lead::name).toList();
  private static final int FEATURES = NAMES.size();
  private static final int LEADS = LEAD_NAMES.size();

  private final Set<Feature> leftOut;

  /**
   * A fitting.
   *
   * @param leftOut features that are not learned
   */
  EvidenceFitting(Set<Feature> leftOut) {
    this.leftOut = Set.copyOf(leftOut);
  }

  /** True if the order of windows can be learned from it. */
  static boolean teachesOrder(TrainingExample example) {
    return example.question().isAnswerable()
        && example.windows().stream().anyMatch(Candidate::isGold);
  }

  /**
   * Learns a model.
   *
   * @param examples with at least one that {@linkplain #teachesOrder teaches the order}
   * @param threshold of the model
   */
  EvidenceModel fit(List<TrainingExample> examples, double threshold) {
    List<TrainingExample> answered =
        examples.stream().filter(EvidenceFitting::teachesOrder).toList();
    Scale scale = scale(answered);
    double[] rank = rank(answered, scale);
    double[] none = new double[FEATURES + LEADS + 1];
    Scale unknown = Scale.of(List.of(new double[LEADS]));
    EvidenceModel order = model(scale, rank, unknown, none, 0);
    List<Case> cases = cases(examples, order);
    Scale leadScale = Scale.of(cases.stream().map(Case::lead).toList());
    return model(scale, rank, leadScale, gate(cases, scale, leadScale), threshold);
  }

  private Scale scale(List<TrainingExample> answered) {
    Scale scale =
        Scale.of(
            answered.stream().flatMap(e -> e.windows().stream()).map(Candidate::values).toList());
    for (Feature feature : leftOut) {
      scale = scale.without(NAMES.indexOf(feature.name()));
    }
    return scale;
  }

  private static double[] rank(List<TrainingExample> answered, Scale scale) {
    List<ConditionalLogit.Choice> choices = new ArrayList<>();
    for (TrainingExample example : answered) {
      double[][] options =
          example.windows().stream().map(w -> scale.standard(w.values())).toArray(double[][]::new);
      choices.add(new ConditionalLogit.Choice(options, RelevanceLabels.of(example.windows()), 1));
    }
    double[] penalties = new double[FEATURES];
    Arrays.fill(penalties, PENALTY);
    return Newton.minimize(new ConditionalLogit(choices), penalties);
  }

  /** The best window of a question, and whether there is an answer. */
  private static final class Case {
    private final Candidate best;
    private final double[] lead;
    private final boolean answered;
    private final double weight;

    Case(List<Candidate> windows, int terms, EvidenceModel order, boolean answered, double weight) {
      double[] scores = RankedExample.scores(windows, order);
      this.best = windows.get(EvidenceModel.best(scores));
      this.lead = EvidenceModel.lead(scores, RankedExample.articles(windows), terms);
      this.answered = answered;
      this.weight = weight;
    }

    double[] lead() {
      return lead;
    }
  }

  /**
   * What to learn from. An answerable question whose best window is of a wrong article is left out:
   * to answer it would be as wrong as to refuse.
   */
  private static List<Case> cases(List<TrainingExample> examples, EvidenceModel order) {
    List<Case> cases = new ArrayList<>();
    for (TrainingExample example : examples) {
      boolean answerable = example.question().isAnswerable();
      if ((answerable || example.question().isToRefuse()) && !example.windows().isEmpty()) {
        Case known = new Case(example.windows(), example.terms(), order, answerable, 1);
        if (!answerable || known.best.isGold()) {
          cases.add(known);
        }
      }
      if (answerable && !example.unanswered().isEmpty()) {
        cases.add(new Case(example.unanswered(), example.terms(), order, false, HIDDEN_WEIGHT));
      }
    }
    return cases;
  }

  /** The weights of features, lead and, last, bias. */
  private static double[] gate(List<Case> cases, Scale scale, Scale leadScale) {
    List<ConditionalLogit.Choice> rows = new ArrayList<>();
    for (Case known : cases) {
      double[] row = Arrays.copyOf(scale.standard(known.best.values()), FEATURES + LEADS + 1);
      System.arraycopy(leadScale.standard(known.lead), 0, row, FEATURES, LEADS);
      row[FEATURES + LEADS] = 1;
      rows.add(ConditionalLogit.Choice.binary(row, known.answered, known.weight));
    }
    double[] penalties = new double[FEATURES + LEADS + 1];
    Arrays.fill(penalties, PENALTY);
    penalties[FEATURES + LEADS] = BIAS_PENALTY;
    return Newton.minimize(new ConditionalLogit(rows), penalties);
  }

  private static EvidenceModel model(
      Scale scale, double[] rank, Scale leadScale, double[] gate, double threshold) {
    List<Weight> weights = new ArrayList<>();
    for (int i = 0; i < FEATURES; i++) {
      weights.add(new Weight(NAMES.get(i), scale.mean(i), scale.deviation(i), rank[i], gate[i]));
    }
    List<Weight> leads = new ArrayList<>();
    for (int i = 0; i < LEADS; i++) {
      double weight = gate[FEATURES + i];
      leads.add(
          new Weight(LEAD_NAMES.get(i), leadScale.mean(i), leadScale.deviation(i), 0, weight));
    }
    return new EvidenceModel(weights, leads, gate[FEATURES + LEADS], threshold);
  }
}
