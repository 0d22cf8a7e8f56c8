package org.doithoai.index;

import java.util.Arrays;
import org.doithoai.text.Tokens;

/**
 * The runs of three words of a text, as hashes in order, without regard to case, diacritics and
 * punctuation: what copies with small edits share (Broder 1997, On the resemblance and containment
 * of documents). A text of fewer words is one run. Immutable.
 */
final class Shingles {

  private static final int WORDS = 3;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final long[] runs;

  private Shingles(long[] runs) {
    this.runs = runs;
  }

  /** The runs of a text in normalization form C. */
  static Shingles of(String text) {
    Tokens tokens = Tokens.of(text);
    return of(tokens, 0, tokens.size());
  }

  /** The runs of the words from {@code first} up to but without {@code end}. */
  static Shingles of(Tokens tokens, int first, int end) {
    int count = end - first < WORDS ? Math.min(1, end - first) : end - first - WORDS + 1;
    long[] runs = new long[count];
    for (int i = 0; i < count; i++) {
      long run = 0;
      for (int k = first + i; k < Math.min(end, first + i + WORDS); k++) {
        run = mix(run * 31 + tokens.get(k).folded().hashCode());
      }
      runs[i] = run;
    }
    Arrays.sort(runs);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || runs[i] != runs[i - 1]) {
        runs[distinct++] = runs[i];
      }
    }
    return new Shingles(Arrays.copyOf(runs, distinct));
  }

  private static long mix(long hash) {
    long mixed = hash * MULTIPLIER;
    mixed ^= mixed >>> 32;
    return mixed * MULTIPLIER;
  }

  /** The signature of these runs, by which resemblance is estimated. */
  Signature signature() {
    return Signature.of(runs);
  }

  /** Resemblance: what both have, of what either has; 0 when neither has any. */
  double resemblance(Shingles other) {
    int common = common(other);
    int all = runs.length + other.runs.length - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** Containment: how much of this the other one has; 0 when this has nothing. */
  double containedIn(Shingles other) {
    return runs.length == 0 ? 0 : (double) common(other) / runs.length;
  }

  private int common(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < runs.length && j < other.runs.length) {
      int order = Long.compare(runs[i], other.runs[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
