package org.doithoai.text;

import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/** How many slips of a typist lie between two words. */
public final class Slips {

  private Slips() {}

  /** Letters changed, added, left out or swapped with a neighbour (Damerau 1964). */
  public static int between(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Math.max(one.length(), other.length());
    }
    float nearness = new LuceneLevenshteinDistance().getDistance(one, other);
    return Math.round((1 - nearness) * Math.min(one.length(), other.length()));
  }
}
