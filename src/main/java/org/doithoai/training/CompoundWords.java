package org.doithoai.training;

import java.util.Arrays;

/**
 * Which neighbouring syllables are one Vietnamese word, learned from the translations: two that
 * come from the same English word time and again belong together ({@code quốc phòng} from
 * "defence"), two that come from different ones do not, however often they meet.
 */
final class CompoundWords {

  /** Syllables belong together if they come from one word at least this often. */
  private static final double JOINED = 0.5;

  /** Inside a word of three or more syllables they have to hold together more strongly. */
  private static final double JOINED_INSIDE = 0.7;

  private static final int LONGEST = 4;

  /** So often has a pair to be seen; one seen seldom is doubted by so many occurrences. */
  private static final int SELDOM = 2;

  private final PairIndex pairs = new PairIndex();
  private int[] seen = new int[1 << 10];
  private double[] together = new double[1 << 10];
  private final Vocabulary syllables;

  CompoundWords(Vocabulary syllables) {
    this.syllables = syllables;
  }

  /**
   * Learns from one sentence.
   *
   * @param sentence the syllables
   * @param sources how many English words its translation has
   * @param links at {@code source * sentence.length + syllable}: the probability that the syllable
   *     comes from the English word
   */
  void learn(int[] sentence, int sources, double[] links) {
    int width = sentence.length;
    for (int j = 0; j + 1 < width; j++) {
      double same = 0;
      for (int i = 0; i < sources; i++) {
        same += links[i * width + j] * links[i * width + j + 1];
      }
      int pair = pairs.number(sentence[j], sentence[j + 1]);
      if (pair >= seen.length) {
        seen = Arrays.copyOf(seen, 2 * seen.length);
        together = Arrays.copyOf(together, 2 * together.length);
      }
      seen[pair]++;
      together[pair] += same;
    }
  }

  /** Where the words of a sentence begin, in order, and last its length. */
  int[] starts(int[] sentence) {
    double[] strength = new double[sentence.length];
    boolean[] start = new boolean[sentence.length + 1];
    start[0] = true;
    start[sentence.length] = true;
    for (int j = 1; j < sentence.length; j++) {
      strength[j] = strength(sentence[j - 1], sentence[j]);
      start[j] = strength[j] < JOINED;
    }
    int[] starts = new int[sentence.length + 1];
    int count = 0;
    int from = 0;
    while (from < sentence.length) {
      int to = from + 1;
      while (!start[to]) {
        to++;
      }
      int weakest = weakest(strength, from, to);
      if (to - from > 2 && (strength[weakest] < JOINED_INSIDE || to - from > LONGEST)) {
        start[weakest] = true;
      } else {
        starts[count++] = from;
        from = to;
      }
    }
    starts[count] = sentence.length;
    return Arrays.copyOf(starts, count + 1);
  }

  private static int weakest(double[] strength, int from, int to) {
    int weakest = from + 1;
    for (int j = from + 2; j < to; j++) {
      if (strength[j] < strength[weakest]) {
        weakest = j;
      }
    }
    return weakest;
  }

  private double strength(int first, int second) {
    int pair = pairs.number(first, second);
    if (seen[pair] < SELDOM || isNumber(first) || isNumber(second)) {
      return 0;
    }
    return together[pair] / (seen[pair] + SELDOM);
  }

  private boolean isNumber(int syllable) {
    return Character.isDigit(syllables.word(syllable).codePointAt(0));
  }
}
