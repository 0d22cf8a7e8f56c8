package org.doithoai.training;

import java.util.List;

/** How right each window of a question is. */
final class RelevanceLabels {

  private static final double AROUND = 0.6;
  private static final double INSIDE = 0.4;

  /** A window that says so large a part of what the best one says counts, but less. */
  private static final double NEARLY = 0.6;

  private static final double LESS = 0.3;
  private static final double SAME = 1e-9;

  private RelevanceLabels() {}

  /**
   * The degrees to which windows are right, together 1: those of a gold article that say most of
   * the answer, to a lesser degree those that say nearly as much; where none says any of it, all
   * windows of a gold article alike. All 0 without a gold article.
   */
  static double[] of(List<Candidate> windows) {
    double most = windows.stream().mapToDouble(RelevanceLabels::said).max().orElse(0);
    double[] labels = new double[windows.size()];
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      labels[i] = label(windows.get(i), most);
      sum += labels[i];
    }
    for (int i = 0; i < labels.length && sum > 0; i++) {
      labels[i] /= sum;
    }
    return labels;
  }

  private static double label(Candidate window, double most) {
    if (!window.isGold()) {
      return 0;
    }
    double said = said(window);
    if (said >= most - SAME) {
      return 1;
    }
    return said >= NEARLY * most ? LESS : 0;
  }

  private static double said(Candidate window) {
    return window.isGold() ? AROUND * window.saidAround() + INSIDE * window.saidInside() : 0;
  }
}
