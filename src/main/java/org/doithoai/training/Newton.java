package org.doithoai.training;

import java.util.Arrays;

/**
 * Minimizes a convex loss with a quadratic penalty by Newton's method, each step halved until the
 * sum falls enough (Nocedal and Wright 2006, Numerical Optimization, section 3.1 and algorithm
 * 3.2). The same loss gives the same bits on every machine.
 */
final class Newton {

  private static final int MOST_STEPS = 50;
  private static final double ENOUGH = 1e-10;
  private static final double SHORTEST = 1e-6;
  private static final double FALL = 1e-4;

  private Newton() {}

  /** A convex function of weights, twice differentiable. */
  interface Loss {

    double at(double[] weights);

    /** Adds the gradient to the one array and the lower triangle of the Hessian to the other. */
    void derive(double[] weights, double[] gradient, double[][] hessian);
  }

  /**
   * The weights of the least loss.
   *
   * @param penalties half of each, times the square of its weight, is added to the loss; above 0
   */
  static double[] minimize(Loss loss, double[] penalties) {
    double[] weights = new double[penalties.length];
    double sum = penalized(loss, penalties, weights);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = new double[weights.length];
      double[][] hessian = new double[weights.length][weights.length];
      loss.derive(weights, gradient, hessian);
      for (int i = 0; i < weights.length; i++) {
        gradient[i] += penalties[i] * weights[i];
        hessian[i][i] += penalties[i];
      }
      double[] direction = solve(hessian, gradient);
      double slope = dot(gradient, direction);
      double length = 1;
      double[] next = minus(weights, length, direction);
      while (penalized(loss, penalties, next) > sum - FALL * length * slope && length > SHORTEST) {
        length /= 2;
        next = minus(weights, length, direction);
      }
      double fall = sum - penalized(loss, penalties, next);
      if (!(fall > ENOUGH * Math.abs(sum))) {
        return fall > 0 ? next : weights;
      }
      weights = next;
      sum -= fall;
    }
    return weights;
  }

  private static double penalized(Loss loss, double[] penalties, double[] weights) {
    double sum = loss.at(weights);
    for (int i = 0; i < weights.length; i++) {
      sum += penalties[i] * weights[i] * weights[i] / 2;
    }
    return sum;
  }

  /** Solves a positive definite system by Cholesky's factors, which replace the lower triangle. */
  static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[] solution = Arrays.copyOf(right, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
      }
      for (int k = 0; k < i; k++) {
        solution[i] -= matrix[i][k] * solution[k];
      }
      solution[i] /= matrix[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        solution[i] -= matrix[k][i] * solution[k];
      }
      solution[i] /= matrix[i][i];
    }
    return solution;
  }

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static double[] minus(double[] from, double length, double[] direction) {
    double[] difference = from.clone();
    add(difference, -length, direction);
    return difference;
  }

  /** Adds a row's weighted product with itself to the lower triangle of a Hessian. */
  static void addSquare(double[][] hessian, double weight, double[] row) {
    for (int i = 0; i < row.length; i++) {
      double scaled = weight * row[i];
      if (scaled != 0) {
        for (int j = 0; j <= i; j++) {
          hessian[i][j] += scaled * row[j];
        }
      }
    }
  }

  /** Adds a weighted row. */
  static void add(double[] sum, double weight, double[] row) {
    for (int i = 0; i < row.length; i++) {
      sum[i] += weight * row[i];
    }
  }
}
