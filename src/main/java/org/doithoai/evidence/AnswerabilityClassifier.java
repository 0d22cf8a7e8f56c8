package org.doithoai.evidence;

import java.util.Comparator;
import java.util.List;

/**
 * How probable it is that the best sentence found answers the question, by how much of the question
 * it covers and by how far it leads. Logistic regressions, one for questions on a certain meeting,
 * of which only its own reports are weighed, and one for questions on anything.
 *
 * <p>The weights were fitted on XQuAD (Artetxe et al. 2020), each question asked with its paragraph
 * and without it among the others on the same topic: decision 4.
 */
public final class AnswerabilityClassifier {

  /** From here on a question is answered. */
  public static final double ENOUGH = 0.3;

  /** Least part of a question on anything that a single word of it must make up. */
  private static final double BY_ONE_WORD = 0.75;

  /** So many words of a question are soon found together. */
  private static final int FEW = 2;

  private AnswerabilityClassifier() {}

  /** Whether this evidence is to be taken for the answer. */
  public static boolean isEnough(Evidence best, EvidenceFinder finder) {
    boolean byOneWord =
        !finder.bound()
            && best.met().size() <= 1
            && finder.required().size() > 1
            && best.coverage() < BY_ONE_WORD;
    return !byOneWord && probability(best, finder) >= ENOUGH;
  }

  /**
   * The probability, from 0 to 1.
   *
   * @param best the one that would be the answer
   * @param finder has all that there is
   */
  public static double probability(Evidence best, EvidenceFinder finder) {
    boolean own = best.sentence().sentence().language() == finder.query().language();
    double foreign = own ? 0 : 1;
    double logit =
        finder.bound()
            ? -3.21 + 7.82 * best.coverage() + 1.04 * foreign
            : -5.54
                + 4.39 * best.coverage()
                + 5.55 * lead(best, finder.find())
                + 2.29 * (best.article().rank() == 0 ? 1 : 0)
                - 1.91 * (finder.required().size() <= FEW ? 1 : 0)
                + 0.94 * foreign;
    return 1 / (1 + Math.exp(-logit));
  }

  /** By how much it covers more than the best sentence on any other event. */
  private static double lead(Evidence best, List<Evidence> evidence) {
    double next =
        evidence.stream()
            .filter(other -> !other.article().event().equals(best.article().event()))
            .max(Comparator.comparingDouble(Evidence::coverage))
            .map(Evidence::coverage)
            .orElse(0.0);
    return best.coverage() - next;
  }
}
