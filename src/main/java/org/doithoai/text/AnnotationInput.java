package org.doithoai.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link AnnotationOutput} wrote, in the same order. Not thread-safe.
 *
 * <p>Every method throws {@link IllegalArgumentException} where the bytes end too soon or are of
 * something else.
 */
public final class AnnotationInput {

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final List<String> strings = new ArrayList<>();
  private int at;
  private int lastStart;

  /** Reads these bytes from {@code start} up to but without {@code end}. */
  public AnnotationInput(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.at = start;
    this.end = end;
  }

  /** Reads a number. */
  public int number() {
    int zigzag = unsigned();
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  private int unsigned() {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      byte next = next();
      number |= (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }

  private byte next() {
    if (at >= end) {
      throw new IllegalArgumentException("annotations that are cut short");
    }
    return bytes[at++];
  }

  /** Reads a number that counts what follows, each at least a byte. */
  int count() {
    int count = number();
    if (count < 0 || count > end - at) {
      throw new IllegalArgumentException("annotations that are cut short");
    }
    return count;
  }

  /** Reads a span. */
  public Span span() {
    lastStart += number();
    int length = unsigned();
    return new Span(lastStart, lastStart + length);
  }

  /** Reads a string. */
  public String string() {
    int known = unsigned();
    if (known > strings.size()) {
      throw new IllegalArgumentException("a string that was never written");
    }
    if (known > 0) {
      return strings.get(known - 1);
    }
    int length = length();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    strings.add(text);
    return text;
  }

  /** What {@link AnnotationOutput#block} wrote, to be read by itself, now or later. */
  AnnotationInput block() {
    int length = length();
    AnnotationInput inner = new AnnotationInput(bytes, at, at + length);
    at += length;
    return inner;
  }

  /** Passes over what {@link AnnotationOutput#bytes} wrote, and says where it stands. */
  Span bytes() {
    int length = length();
    at += length;
    return new Span(at - length, at);
  }

  /** The same, to be read from its beginning. */
  AnnotationInput again() {
    return new AnnotationInput(bytes, start, end);
  }

  /** The bytes that are read from, those of others before and behind. */
  byte[] all() {
    return bytes;
  }

  private int length() {
    int length = unsigned();
    if (length < 0 || length > end - at) {
      throw new IllegalArgumentException("annotations that are cut short");
    }
    return length;
  }
}
