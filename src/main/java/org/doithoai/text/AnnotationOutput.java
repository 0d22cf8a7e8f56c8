package org.doithoai.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers and strings in few bytes: a number of seven bits is one byte, a string that was written
 * before is its number, and spans count from the start of the one before. Not thread-safe.
 */
public final class AnnotationOutput {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, Integer> strings = new HashMap<>();
  private int lastStart;

  /** Writes a number; small ones of either sign take least. */
  public void number(int number) {
    unsigned((number << 1) ^ (number >> 31));
  }

  private void unsigned(int number) {
    int rest = number;
    while ((rest & ~0x7f) != 0) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  /** Writes a span. */
  public void span(Span span) {
    number(span.start() - lastStart);
    unsigned(span.length());
    lastStart = span.start();
  }

  /** Writes a string. */
  public void string(String text) {
    Integer known = strings.putIfAbsent(text, strings.size());
    if (known != null) {
      unsigned(known + 1);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    unsigned(0);
    unsigned(utf8.length);
    bytes.writeBytes(utf8);
  }

  /** Writes all that another one holds, with its length before it. */
  void block(AnnotationOutput other) {
    byte[] content = other.toBytes();
    unsigned(content.length);
    bytes.writeBytes(content);
  }

  /** Writes bytes with their length before them. */
  void bytes(byte[] content) {
    unsigned(content.length);
    bytes.writeBytes(content);
  }

  /** All that was written. */
  public byte[] toBytes() {
    return bytes.toByteArray();
  }
}
