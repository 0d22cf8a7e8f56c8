package org.doithoai.benchmark;

import java.util.List;

/** The nearest-rank percentile of some figures. */
final class Percentile {

  private Percentile() {}

  /**
   * The smallest figure that at least so many percent do not exceed.
   *
   * @param figures in any order; at least one
   */
  static double of(int percent, List<Double> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("no figures");
    }
    int rank = (int) Math.ceil(percent / 100.0 * figures.size());
    return figures.stream().sorted().skip(Math.max(0, rank - 1)).findFirst().orElseThrow();
  }
}
