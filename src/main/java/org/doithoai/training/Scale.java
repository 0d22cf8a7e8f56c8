package org.doithoai.training;

import java.util.Arrays;
import java.util.List;

/** Means and standard deviations of columns, by which they become comparable. Immutable. */
final class Scale {

  /** A column that varies less than this is constant. */
  private static final double LEAST = 1e-4;

  private final double[] means;
  private final double[] deviations;

  private Scale(double[] means, double[] deviations) {
    this.means = means;
    this.deviations = deviations;
  }

  /** The scale of these rows, at least one; a constant column has a deviation of 1. */
  static Scale of(List<double[]> rows) {
    double[] means = new double[rows.getFirst().length];
    rows.forEach(row -> Newton.add(means, 1.0 / rows.size(), row));
    double[] deviations = new double[means.length];
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        deviations[i] += (row[i] - means[i]) * (row[i] - means[i]) / rows.size();
      }
    }
    for (int i = 0; i < deviations.length; i++) {
      double deviation = Math.sqrt(deviations[i]);
      deviations[i] = deviation < LEAST ? 1 : deviation;
    }
    return new Scale(means, deviations);
  }

  /** The same with a column that tells nothing: whatever stands there is taken for its mean. */
  Scale without(int column) {
    double[] changed = Arrays.copyOf(deviations, deviations.length);
    changed[column] = Double.POSITIVE_INFINITY;
    return new Scale(means, changed);
  }

  double mean(int column) {
    return means[column];
  }

  double deviation(int column) {
    return deviations[column];
  }

  /** A row by how many deviations each column is above its mean. */
  double[] standard(double[] row) {
    double[] standard = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      standard[i] = (row[i] - means[i]) / deviations[i];
    }
    return standard;
  }
}
