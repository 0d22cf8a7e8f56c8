package org.doithoai.index;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.text.AnnotationInput;
import org.doithoai.text.AnnotationOutput;

/**
 * Numbers of which two texts share about as many as they share {@linkplain Shingles runs of words},
 * place by place: the least hash of each of 128 buckets; an empty bucket takes its neighbour's
 * (Shrivastava and Li 2014, Densifying one permutation hashing). That of a text without words is
 * empty. Immutable.
 */
final class Signature {

  /** Buckets of one hash function, each with its least value. */
  private static final int BUCKETS = 128;

  private static final int BUCKET_BITS = 7;

  private final int[] least;

  private Signature(int[] least) {
    this.least = least;
  }

  /** The signature of runs of words, given as hashes. */
  static Signature of(long[] runs) {
    int[] least = new int[runs.length == 0 ? 0 : BUCKETS];
    boolean[] filled = new boolean[BUCKETS];
    for (long run : runs) {
      int bucket = (int) (run >>> (Long.SIZE - BUCKET_BITS));
      int value = (int) run;
      if (!filled[bucket] || value < least[bucket]) {
        least[bucket] = value;
        filled[bucket] = true;
      }
    }
    for (int i = 0; i < least.length; i++) {
      int from = i;
      while (!filled[from]) {
        from = (from + 1) % BUCKETS;
      }
      least[i] = least[from];
    }
    return new Signature(least);
  }

  /** Resemblance of the two texts, estimated; 0 when either is of nothing. */
  double resemblance(Signature other) {
    int same = 0;
    for (int i = 0; i < Math.min(least.length, other.least.length); i++) {
      same += least[i] == other.least[i] ? 1 : 0;
    }
    return (double) same / BUCKETS;
  }

  /** The first numbers, each with its place, as words to look for in an index. */
  List<String> words(int limit) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < Math.min(limit, least.length); i++) {
      words.add(
          Integer.toString(i, Character.MAX_RADIX)
              + ':'
              + Integer.toString(least[i], Character.MAX_RADIX));
    }
    return words;
  }

  void write(AnnotationOutput out) {
    out.number(least.length);
    for (int value : least) {
      out.number(value);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the bytes are of something else
   */
  static Signature read(AnnotationInput in) {
    int length = in.number();
    if (length != 0 && length != BUCKETS) {
      throw new IllegalArgumentException("a signature of " + length + " numbers");
    }
    int[] least = new int[length];
    for (int i = 0; i < length; i++) {
      least[i] = in.number();
    }
    return new Signature(least);
  }
}
