package org.doithoai.training;

/** What is learned from of one window: its features, and how well it answers. Immutable. */
final class Candidate {

  private final double[] values;
  private final String article;
  private final boolean gold;
  private final double saidAround;
  private final double saidInside;

  /**
   * A window.
   *
   * @param values one for each feature
   * @param article the key of its article
   * @param gold true if that article answers the question
   * @param saidAround the share of the answer's keywords in the sentence and its neighbours
   * @param saidInside the share of them in the sentence itself
   */
  Candidate(double[] values, String article, boolean gold, double saidAround, double saidInside) {
    this.values = values.clone();
    this.article = article;
    this.gold = gold;
    this.saidAround = saidAround;
    this.saidInside = saidInside;
  }

  /** The values of the features; not to be changed. */
  double[] values() {
    return values;
  }

  String article() {
    return article;
  }

  boolean isGold() {
    return gold;
  }

  double saidAround() {
    return saidAround;
  }

  double saidInside() {
    return saidInside;
  }
}
