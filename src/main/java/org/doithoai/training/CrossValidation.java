package org.doithoai.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Every example as a model sees it that was learned from the others. Which examples are judged
 * together depends on their order and number alone.
 */
final class CrossValidation {

  static final int FOLDS = 5;
  private static final long SEED = 1;

  private CrossValidation() {}

  /**
   * The examples, ranked, in their order.
   *
   * @param done is run after each of the {@link #FOLDS} models
   */
  static List<RankedExample> run(
      List<TrainingExample> examples, EvidenceFitting fitting, Runnable done) {
    int[] folds = folds(examples);
    RankedExample[] ranked = new RankedExample[folds.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<TrainingExample> others = new ArrayList<>();
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] != fold) {
          others.add(examples.get(i));
        }
      }
      var model = fitting.fit(others, 0);
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          ranked[i] = RankedExample.of(examples.get(i), model);
        }
      }
      done.run();
    }
    return Stream.of(ranked).toList();
  }

  /** The fold of each example: those to answer, those to refuse and the rest dealt out evenly. */
  static int[] folds(List<TrainingExample> examples) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, new Random(SEED));
    places.sort((one, other) -> Integer.compare(sort(examples, one), sort(examples, other)));
    int[] folds = new int[places.size()];
    for (int i = 0; i < folds.length; i++) {
      folds[places.get(i)] = i % FOLDS;
    }
    return folds;
  }

  private static int sort(List<TrainingExample> examples, int place) {
    TrainingExample example = examples.get(place);
    if (EvidenceFitting.teachesOrder(example)) {
      return 0;
    }
    return example.question().isToRefuse() ? 1 : 2;
  }
}
