package org.doithoai.training;

import java.util.List;

/**
 * A question with the windows that were found for it.
 *
 * @param set the name of the set it is of
 * @param terms how many terms the question has
 * @param windows in the order in which they were found
 * @param unanswered the windows that are found when the sentences are hidden that hold the answer;
 *     empty if there is nothing to hide
 */
public record TrainingExample(
    String set,
    TrainingQuestion question,
    int terms,
    List<Candidate> windows,
    List<Candidate> unanswered) {

  public TrainingExample {
    windows = List.copyOf(windows);
    unanswered = List.copyOf(unanswered);
  }
}
