package org.doithoai.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.doithoai.evidence.Feature;
import org.doithoai.question.Question;
import org.doithoai.training.TrainingQuestion.Expected;

/**
 * Examples whose right windows cover more of the question, and whose questions without an answer
 * are covered worse.
 */
final class MadeExamples {

  private static final List<Feature> FEATURES = List.of(Feature.values());
  private static final Feature TELLING = Feature.COVERED_WINDOW;
  private static final int WINDOWS = 6;

  private final Random random = new Random(3);

  /** Examples of which every third is to be refused. */
  static List<TrainingExample> of(int count) {
    MadeExamples made = new MadeExamples();
    List<TrainingExample> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      examples.add(made.example(i % 2 == 0 ? "even" : "odd", i % 3 > 0));
    }
    return examples;
  }

  private TrainingExample example(String set, boolean answered) {
    List<Candidate> windows = windows(answered);
    List<Candidate> unanswered = answered ? windows(false) : List.of();
    return new TrainingExample(set, question(answered), 4, windows, unanswered);
  }

  static TrainingQuestion question(boolean answered) {
    return new TrainingQuestion(
        Question.of("Who?"),
        answered ? Expected.ANSWER : Expected.REFUSE,
        false,
        Set.of("right"),
        List.of(List.of("he")));
  }

  private List<Candidate> windows(boolean answered) {
    int right = answered ? random.nextInt(WINDOWS) : -1;
    List<Candidate> windows = new ArrayList<>();
    for (int i = 0; i < WINDOWS; i++) {
      windows.add(window(i, i == right));
    }
    return windows;
  }

  private Candidate window(int place, boolean right) {
    double[] values = random.doubles(FEATURES.size()).toArray();
    values[FEATURES.indexOf(TELLING)] = 0.3 * random.nextDouble() + (right ? 0.6 : 0.2);
    values[FEATURES.indexOf(Feature.COVERED_TITLE)] = 0; // constant
    return new Candidate(values, "article " + place, right, right ? 1 : 0, right ? 1 : 0);
  }
}
