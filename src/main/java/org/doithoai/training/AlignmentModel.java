package org.doithoai.training;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How one language is generated from the other, word by word: each observed word comes from a word
 * of the other sentence (its state) or from none. Two such models share this class:
 *
 * <ul>
 *   <li>IBM Model 1 (Brown et al. 1993): every state is equally likely;
 *   <li>the hidden Markov model of Vogel, Ney and Tillmann (1996), with the empty words of Och and
 *       Ney (2003): a state is likely or not by its distance from the one before.
 * </ul>
 *
 * <p>Expectation and maximisation are called in turn; not thread-safe.
 */
final class AlignmentModel {

  /** Probability that an observed word comes from no word. */
  private static final double NO_WORD = 0.1;

  /** Jumps further than this, forward or back, count as this far. */
  private static final int FURTHEST = 8;

  private static final float LEAST = 1e-9f;
  private static final double NEGLIGIBLE = 1e-7;

  private final int[] heads;
  private final double[] headTotals;
  private final float[] translation;
  private final float[] translationCounts;
  private final BitSet favoured = new BitSet();
  private final double[] noWord;
  private final double[] noWordCounts;
  private final double[] jump = new double[2 * FURTHEST + 1];
  private final double[] jumpCounts = new double[2 * FURTHEST + 1];
  private final Lattice lattice;

  /**
   * A model that knows nothing yet.
   *
   * @param heads the state's word type of each pair of word types
   * @param headTypes how many word types the states have
   * @param observedTypes how many word types are observed
   * @param longest the number of words of the longest sentence of either language
   */
  AlignmentModel(int[] heads, int headTypes, int observedTypes, int longest) {
    this.heads = heads;
    headTotals = new double[headTypes];
    translation = new float[heads.length];
    translationCounts = new float[heads.length];
    noWord = new double[observedTypes];
    noWordCounts = new double[observedTypes];
    lattice = new Lattice(longest);
    Arrays.fill(translation, 1f / observedTypes);
    Arrays.fill(noWord, 1.0 / observedTypes);
    for (int d = -FURTHEST; d <= FURTHEST; d++) {
      jump[d + FURTHEST] = 1.0 / (1 + Math.abs(d - 1));
    }
  }

  /** Expects beforehand that the pair of word types is linked, as if it had been seen once. */
  void favour(int pair) {
    favoured.set(pair);
    translation[pair] = 0.5f;
  }

  /**
   * The probability of each link under Model 1, given the sentences.
   *
   * @param pairs number of the pair of word types at {@code state * observed.length + observation}
   * @param links receives the probabilities, in the same order
   */
  void expectUnordered(int states, int[] observed, int[] pairs, double[] links) {
    int width = observed.length;
    for (int j = 0; j < width; j++) {
      double none = NO_WORD * noWord[observed[j]];
      double sum = none;
      for (int i = 0; i < states; i++) {
        double p = (1 - NO_WORD) / states * translation[pairs[i * width + j]];
        links[i * width + j] = p;
        sum += p;
      }
      for (int i = 0; i < states; i++) {
        links[i * width + j] /= sum;
      }
      noWordCounts[observed[j]] += none / sum;
    }
  }

  /** As {@link #expectUnordered}, under the hidden Markov model: the forward-backward algorithm. */
  void expectOrdered(int states, int[] observed, int[] pairs, double[] links) {
    lattice.prepare(states, observed, pairs);
    lattice.forward(states, observed);
    lattice.backward(states, observed, links);
  }

  /** Adds to how often the pair of word types was linked. */
  void count(int pair, double probability) {
    translationCounts[pair] += (float) probability;
  }

  /** Makes probabilities of what was counted, and forgets the counts. */
  void maximise() {
    favoured.stream().forEach(pair -> count(pair, 1));
    Arrays.fill(headTotals, 0);
    for (int i = 0; i < heads.length; i++) {
      headTotals[heads[i]] += translationCounts[i];
    }
    for (int i = 0; i < heads.length; i++) {
      double total = headTotals[heads[i]];
      float p = total > 0 ? (float) (translationCounts[i] / total) : 0;
      translation[i] = Math.max(p, LEAST);
    }
    normalise(noWordCounts, noWord, 0.01);
    normalise(jumpCounts, jump, 0.5);
    Arrays.fill(translationCounts, 0);
  }

  /** With so much added to each count; no counts at all leave the probabilities as they were. */
  private static void normalise(double[] counts, double[] probabilities, double added) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    if (sum > 0) {
      for (int i = 0; i < counts.length; i++) {
        probabilities[i] = (counts[i] + added) / (sum + added * counts.length);
      }
      Arrays.fill(counts, 0);
    }
  }

  private static int distance(int from, int to) {
    return Math.clamp(to - from, -FURTHEST, FURTHEST) + FURTHEST;
  }

  /** The working space for one sentence pair: {@code [observation][state]}. */
  private final class Lattice {
    private final double[][] emission;
    private final double[][] linked;
    private final double[][] unlinked;
    private final double[][] steps;
    private final double[][] stepsBack;
    private final double[] scale;
    private final double[] ahead;
    private double[] later;
    private double[] now;

    Lattice(int longest) {
      emission = new double[longest][longest];
      linked = new double[longest][longest];
      unlinked = new double[longest][longest];
      steps = new double[longest + 1][longest];
      stepsBack = new double[longest][longest];
      scale = new double[longest];
      ahead = new double[longest];
      later = new double[longest];
      now = new double[longest];
    }

    /** {@code steps[from + 1][to]}; row 0 is the beginning of the sentence. */
    void prepare(int states, int[] observed, int[] pairs) {
      for (int from = -1; from < states; from++) {
        double[] row = steps[from + 1];
        double sum = 0;
        for (int to = 0; to < states; to++) {
          row[to] = jump[distance(from, to)];
          sum += row[to];
        }
        for (int to = 0; to < states; to++) {
          row[to] *= (1 - NO_WORD) / sum;
          if (from >= 0) {
            stepsBack[to][from] = row[to];
          }
        }
      }
      for (int j = 0; j < observed.length; j++) {
        for (int i = 0; i < states; i++) {
          emission[j][i] = translation[pairs[i * observed.length + j]];
        }
      }
    }

    void forward(int states, int[] observed) {
      for (int j = 0; j < observed.length; j++) {
        double none = NO_WORD * noWord[observed[j]];
        double[] reached = linked[j];
        Arrays.fill(reached, 0, states, 0);
        if (j == 0) {
          System.arraycopy(steps[0], 0, reached, 0, states);
          Arrays.fill(unlinked[0], 0, states, none / states);
        } else {
          for (int from = 0; from < states; from++) {
            double mass = linked[j - 1][from] + unlinked[j - 1][from];
            unlinked[j][from] = mass * none;
            if (mass > NEGLIGIBLE) {
              addMultiple(reached, steps[from + 1], mass, states);
            }
          }
        }
        rescale(j, states);
      }
    }

    private void rescale(int j, int states) {
      double sum = Double.MIN_NORMAL;
      for (int i = 0; i < states; i++) {
        linked[j][i] *= emission[j][i];
        sum += linked[j][i] + unlinked[j][i];
      }
      for (int i = 0; i < states; i++) {
        linked[j][i] /= sum;
        unlinked[j][i] /= sum;
      }
      scale[j] = sum;
    }

    void backward(int states, int[] observed, double[] links) {
      int width = observed.length;
      Arrays.fill(now, 0, states, 1);
      for (int j = width - 1; j >= 0; j--) {
        if (j < width - 1) {
          stepBack(j, states, NO_WORD * noWord[observed[j + 1]] / scale[j + 1]);
        }
        for (int i = 0; i < states; i++) {
          links[i * width + j] = linked[j][i] * now[i];
          noWordCounts[observed[j]] += unlinked[j][i] * now[i];
        }
      }
    }

    private void stepBack(int j, int states, double none) {
      double[] swap = later;
      later = now;
      now = swap;
      Arrays.fill(now, 0, states, 0);
      for (int to = 0; to < states; to++) {
        ahead[to] = emission[j + 1][to] * later[to] / scale[j + 1];
        if (ahead[to] > NEGLIGIBLE) {
          addMultiple(now, stepsBack[to], ahead[to], states);
        }
      }
      for (int from = 0; from < states; from++) {
        now[from] += none * later[from];
        countJumps(from, linked[j][from] + unlinked[j][from], states);
      }
    }

    private void countJumps(int from, double mass, int states) {
      if (mass < 0.01) {
        return;
      }
      for (int to = 0; to < states; to++) {
        if (ahead[to] > NEGLIGIBLE) {
          jumpCounts[distance(from, to)] += mass * steps[from + 1][to] * ahead[to];
        }
      }
    }

    private static void addMultiple(double[] sums, double[] values, double factor, int length) {
      for (int i = 0; i < length; i++) {
        sums[i] += factor * values[i];
      }
    }
  }
}
