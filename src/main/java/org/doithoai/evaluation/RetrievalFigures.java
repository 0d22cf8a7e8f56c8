package org.doithoai.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an evaluation found.
 *
 * @param directions the figures per direction, in the order of their names
 * @param p50 half of the questions took at most so many milliseconds
 * @param p99 99 of 100 did
 * @param passages how many passages were searched
 */
public record RetrievalFigures(
    Map<Direction, Pools> directions, double p50, double p99, int passages) {

  /**
   * The figures of one direction.
   *
   * @param own among the passages of the answer's language only
   * @param mixed among all passages, as the bot searches
   */
  public record Pools(Figures own, Figures mixed) {}

  public RetrievalFigures {
    directions = Collections.unmodifiableMap(new TreeMap<>(directions));
  }
}
