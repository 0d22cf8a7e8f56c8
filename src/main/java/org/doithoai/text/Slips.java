package org.doithoai.text;

/** How many slips of a typist lie between two words. */
public final class Slips {

  private Slips() {}

  /** Letters changed, added, left out or swapped with a neighbour (Damerau 1964). */
  public static int between(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cost(i, j, one, other, cost);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cost(int i, int j, String one, String other, int[][] cost) {
    int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    least = Math.min(least, cost[i - 1][j - 1] + same);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
