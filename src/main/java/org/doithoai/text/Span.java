package org.doithoai.text;

/**
 * A stretch of a text, counted in UTF-16 code units from 0.
 *
 * @param start the first code unit
 * @param end one past the last code unit; never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  /** How many code units it covers. */
  public int length() {
    return end - start;
  }

  /** The span's own substring of the text it was made for. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** Whether the other one lies wholly inside. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** By start, then the longer one first. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
