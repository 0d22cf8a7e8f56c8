package org.doithoai.article;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.doithoai.text.Span;

/**
 * The runs of an article's text: the stretches that stand in its source, the file it was read from,
 * in one piece. Between two of them the source has mark-up that the text has not, or the text has
 * what the source has not. Offsets are UTF-16 code units of the text. Immutable.
 *
 * <p>In the text {@code His visit ended.} of the source {@code <p>His <b>visit</b> ended.</p>}, the
 * runs are {@code His}, {@code visit} and {@code ended.}; a run has no white space at its ends.
 */
public final class SourceRuns {

  /** Of an article whose source is not known or is no text: all of it counts as one run. */
  public static final SourceRuns UNKNOWN = new SourceRuns(new int[0], false);

  /** Starts and ends by turns, ascending. */
  private final int[] bounds;

  private final boolean known;

  private SourceRuns(int[] bounds, boolean known) {
    this.bounds = bounds;
    this.known = known;
  }

  /** Collects runs in the order of the text. Not thread-safe. */
  static final class Builder {

    private int[] bounds = new int[16];
    private int size;

    /**
     * Adds a run.
     *
     * @throws IllegalArgumentException if it is empty or begins before the end of the last one
     */
    Builder add(int start, int end) {
      if (start >= end || start < (size == 0 ? 0 : bounds[size - 1])) {
        throw new IllegalArgumentException("no run: " + start + " to " + end);
      }
      if (size == bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * size);
      }
      bounds[size++] = start;
      bounds[size++] = end;
      return this;
    }

    SourceRuns build() {
      return new SourceRuns(Arrays.copyOf(bounds, size), true);
    }
  }

  /** True if the span lies in one run; an empty one always does. */
  boolean cover(Span span) {
    if (!known || span.length() == 0) {
      return true;
    }
    int run = firstEndingBehind(span.start());
    return run < bounds.length && bounds[run] <= span.start() && span.end() <= bounds[run + 1];
  }

  /** What the span has of each run, in order. */
  List<Span> within(Span span) {
    if (!known) {
      return List.of(span);
    }
    List<Span> runs = new ArrayList<>();
    for (int run = firstEndingBehind(span.start());
        run < bounds.length && bounds[run] < span.end();
        run += 2) {
      runs.add(
          new Span(Math.max(span.start(), bounds[run]), Math.min(span.end(), bounds[run + 1])));
    }
    return List.copyOf(runs);
  }

  /** The index in the bounds of the first run that ends behind an offset. */
  private int firstEndingBehind(int offset) {
    int low = 0;
    int high = bounds.length / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bounds[2 * middle + 1] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return 2 * low;
  }

  /**
   * The runs of a text that is the same from some offset on, and stands in no source before it.
   *
   * @param from the offset in this text
   * @param to the same place in the other one
   */
  SourceRuns moved(int from, int to) {
    Builder builder = new Builder();
    for (int run = firstEndingBehind(from); run < bounds.length; run += 2) {
      builder.add(Math.max(from, bounds[run]) - from + to, bounds[run + 1] - from + to);
    }
    return known ? builder.build() : this;
  }

  /**
   * The runs in few bytes, for {@link #decode}: none if they are unknown, else a zero, and for each
   * run how far it begins behind the last and how long it is, 7 bits a byte, the lowest first.
   */
  public byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (known) {
      bytes.write(0);
    }
    int last = 0;
    for (int bound : bounds) {
      int rest = bound - last;
      for (; rest > 0x7F; rest >>>= 7) {
        bytes.write(rest | 0x80);
      }
      bytes.write(rest);
      last = bound;
    }
    return bytes.toByteArray();
  }

  /**
   * The runs that were encoded.
   *
   * @throws IllegalArgumentException if no runs give these bytes
   */
  public static SourceRuns decode(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return UNKNOWN;
    }
    int[] bounds = new int[length];
    int size = 0;
    int bound = 0;
    int shift = 0;
    for (int i = offset + 1; i < offset + length; i++) {
      bound += (bytes[i] & 0x7F) << shift;
      shift = bytes[i] < 0 ? shift + 7 : 0;
      if (shift == 0) {
        bounds[size++] = bound;
      }
      if (shift > 28 || bound < 0) {
        throw new IllegalArgumentException("runs with an offset that is too large");
      }
    }
    if (shift != 0 || size % 2 != 0) {
      throw new IllegalArgumentException("runs that are cut short");
    }
    return new SourceRuns(Arrays.copyOf(bounds, size), true);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceRuns runs
        && known == runs.known
        && Arrays.equals(bounds, runs.bounds);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bounds) + Boolean.hashCode(known);
  }

  @Override
  public String toString() {
    return known ? bounds.length / 2 + " runs" : "unknown runs";
  }
}
