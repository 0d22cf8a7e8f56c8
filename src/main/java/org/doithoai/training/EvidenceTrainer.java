package org.doithoai.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.evidence.EvidenceModel;
import org.doithoai.evidence.Feature;

/**
 * Computes the weights of evidence from questions with what was found for them, and says how good
 * they are. The same examples in the same order give the same weights.
 *
 * <ol>
 *   <li>Each example is judged by a model learned from four fifths of the others. The probability
 *       below which the share to be refused of the answerable ones falls is the threshold.
 *   <li>The model itself is learned from all.
 * </ol>
 *
 * <p>Not thread-safe.
 */
public final class EvidenceTrainer {

  private static final String STEP = "learning";

  private final List<TrainingExample> examples;
  private final List<RankedExample> ranked;
  private final ProgressListener listener;

  /**
   * Judges the examples, which takes seconds.
   *
   * @throws TrainingException if they are too few, or nothing was found for them
   */
  public EvidenceTrainer(List<TrainingExample> examples, ProgressListener listener)
      throws TrainingException {
    this.examples = List.copyOf(examples);
    this.listener = listener;
    long answered = examples.stream().filter(EvidenceFitting::teachesOrder).count();
    long toRefuse = examples.stream().filter(e -> e.question().isToRefuse()).count();
    require(answered, "with \"expect\": \"answer\" whose gold article is found");
    require(toRefuse, "with \"expect\": \"refuse\"");
    this.ranked = crossValidated(Set.of(), 0, CrossValidation.FOLDS);
  }

  private static void require(long count, String which) throws TrainingException {
    if (count < CrossValidation.FOLDS) {
      throw new TrainingException(
          "the sets have %d questions %s; at least %d are needed"
              .formatted(count, which, CrossValidation.FOLDS));
    }
  }

  private List<RankedExample> crossValidated(Set<Feature> leftOut, int done, int total) {
    int[] folds = {done};
    return CrossValidation.run(
        examples,
        new EvidenceFitting(leftOut),
        () -> {
          folds[0]++;
          listener.progress(STEP, folds[0], total);
        });
  }

  /**
   * The model.
   *
   * @param refuseShare which share of the answerable questions may be refused, from 0 to 1
   */
  public EvidenceModel model(double refuseShare) {
    return new EvidenceFitting(Set.of())
        .fit(examples, EvidenceFigures.threshold(ranked, refuseShare));
  }

  /** The figures of each set and of all, a table for people. */
  public String figures() {
    return EvidenceFiguresFormat.figures(EvidenceFigures.of(ranked));
  }

  /** What each feature adds, a table for people; takes minutes. */
  public String ablation() {
    EvidenceFigures all = EvidenceFigures.of("", ranked);
    Feature[] features = Feature.values();
    List<Map.Entry<Feature, EvidenceFigures>> without = new ArrayList<>();
    for (int i = 0; i < features.length; i++) {
      List<RankedExample> judged =
          crossValidated(
              Set.of(features[i]),
              i * CrossValidation.FOLDS,
              features.length * CrossValidation.FOLDS);
      without.add(Map.entry(features[i], EvidenceFigures.of("", judged)));
    }
    without.sort(
        Comparator.comparingDouble(entry -> entry.getValue().first() + entry.getValue().area()));
    return EvidenceFiguresFormat.ablation(all, without);
  }
}
