package org.doithoai.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The solver and the loss of both models, on data made up from weights that are known. */
class NewtonTest {

  private static final double[] TRUE = {1.5, -0.7, 0, 0.4};
  private static final double SMALL = 1e-5;

  private final Random random = new Random(7);

  @Test
  void solvesASystem() {
    double[][] matrix = {{4, 99, 99}, {2, 5, 99}, {1, 3, 6}}; // the lower triangle counts
    assertArrayEquals(
        new double[] {1, -2, 3}, Newton.solve(matrix, new double[] {3, 1, 13}), 1e-12);
  }

  @Test
  void aConditionalLogitModelRecoversItsWeights() {
    assertArrayEquals(TRUE, Newton.minimize(choices(8000), penalties(1e-3)), 0.06);
  }

  @Test
  void aLogisticRegressionRecoversItsWeights() {
    assertArrayEquals(TRUE, Newton.minimize(rows(20000), penalties(1e-3)), 0.06);
  }

  @Test
  void thePenaltyPullsWeightsToZero() {
    double[] free = Newton.minimize(rows(200), penalties(1e-3));
    double[] held = Newton.minimize(rows(200), penalties(1e6));
    assertEquals(0, Newton.dot(held, held), 1e-4);
    assertTrue(Newton.dot(free, free) > 1);
  }

  @Test
  void theLeastLossHasNoSlope() {
    ConditionalLogit loss = choices(300);
    double[] penalties = penalties(10);
    double[] least = Newton.minimize(loss, penalties);
    double[] gradient = new double[TRUE.length];
    loss.derive(least, gradient, new double[TRUE.length][TRUE.length]);
    for (int i = 0; i < gradient.length; i++) {
      assertEquals(0, gradient[i] + penalties[i] * least[i], 1e-3);
    }
  }

  @Test
  void perfectlySeparatedRowsAreLearnedWithThePenalty() {
    List<ConditionalLogit.Choice> rows = new ArrayList<>();
    for (int i = -10; i <= 10; i++) {
      rows.add(ConditionalLogit.Choice.binary(new double[] {100 * i, 1}, i > 0, 1));
    }
    double[] weights = Newton.minimize(new ConditionalLogit(rows), new double[] {1e-6, 1e-6});
    assertTrue(weights[0] > 0);
    assertTrue(Double.isFinite(weights[0] + weights[1]));
  }

  @Test
  void derivativesAgreeWithDifferences() {
    checkDerivatives(choices(40));
    checkDerivatives(rows(60));
  }

  private void checkDerivatives(Newton.Loss loss) {
    double[] at = random.doubles(TRUE.length, -1, 1).toArray();
    double[] gradient = new double[TRUE.length];
    double[][] hessian = new double[TRUE.length][TRUE.length];
    loss.derive(at, gradient, hessian);
    for (int i = 0; i < TRUE.length; i++) {
      double slope = (loss.at(moved(at, i, SMALL)) - loss.at(moved(at, i, -SMALL))) / (2 * SMALL);
      assertEquals(slope, gradient[i], 1e-5);
      double[] above = gradient(loss, moved(at, i, SMALL));
      double[] below = gradient(loss, moved(at, i, -SMALL));
      for (int j = i; j < TRUE.length; j++) {
        assertEquals((above[j] - below[j]) / (2 * SMALL), hessian[j][i], 1e-5);
      }
    }
  }

  private static double[] gradient(Newton.Loss loss, double[] at) {
    double[] gradient = new double[at.length];
    loss.derive(at, gradient, new double[at.length][at.length]);
    return gradient;
  }

  private static double[] moved(double[] at, int place, double by) {
    double[] moved = at.clone();
    moved[place] += by;
    return moved;
  }

  private static double[] penalties(double each) {
    double[] penalties = new double[TRUE.length];
    Arrays.fill(penalties, each);
    return penalties;
  }

  private double[] features() {
    return random.doubles(TRUE.length, -2, 2).toArray();
  }

  /** Choices of five, made as the model has it: by scores with Gumbel noise. */
  private ConditionalLogit choices(int count) {
    List<ConditionalLogit.Choice> choices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[][] options = new double[5][];
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < options.length; j++) {
        options[j] = features();
        double score = Newton.dot(TRUE, options[j]) - Math.log(-Math.log(random.nextDouble()));
        if (score > most) {
          most = score;
          best = j;
        }
      }
      double[] right = new double[options.length];
      right[best] = 1;
      choices.add(new ConditionalLogit.Choice(options, right, 1));
    }
    return new ConditionalLogit(choices);
  }

  private ConditionalLogit rows(int count) {
    List<ConditionalLogit.Choice> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] features = features();
      double share = 1 / (1 + Math.exp(-Newton.dot(TRUE, features)));
      rows.add(
          ConditionalLogit.Choice.binary(
              features, random.nextDouble() < share, i % 2 == 0 ? 1 : 0.3));
    }
    return new ConditionalLogit(rows);
  }
}
