package org.doithoai.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a {@link PackedWriter} packed out of its bytes, in the same order or from any place
 * on. The bytes are neither copied nor read ahead, so that they may be mapped. Not thread-safe, but
 * any number of readers may share the bytes.
 */
public final class PackedReader {

  private static final int HEADER = 2;

  private final IntBuffer numbers;
  private final IntBuffer ends;
  private final CharBuffer letters;
  private int at;

  /**
   * A reader that stands before the first number.
   *
   * @throws IllegalArgumentException if the bytes are too few
   */
  public PackedReader(ByteBuffer bytes) {
    ByteBuffer own = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    long rest = own.limit() / Integer.BYTES - (long) HEADER;
    int count = rest < 0 ? -1 : own.getInt(0);
    int texts = rest < 0 ? -1 : own.getInt(Integer.BYTES);
    if (count < 0 || texts < 0 || (long) count + texts > rest) {
      throw new IllegalArgumentException("packed bytes that are cut short");
    }
    this.numbers = ints(own, HEADER, count);
    this.ends = ints(own, HEADER + count, texts);
    int begin = (HEADER + count + texts) * Integer.BYTES;
    this.letters =
        own.slice(begin, own.limit() - begin).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer();
  }

  private PackedReader(PackedReader of, int at) {
    this.numbers = of.numbers;
    this.ends = of.ends;
    this.letters = of.letters;
    this.at = at;
  }

  private static IntBuffer ints(ByteBuffer bytes, int from, int count) {
    return bytes
        .slice(from * Integer.BYTES, count * Integer.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer();
  }

  /** Another reader of the same bytes. */
  public PackedReader from(int position) {
    return new PackedReader(this, position);
  }

  /** The next number. */
  public int number() {
    return numbers.get(at++);
  }

  /** The next text; null where none was added. */
  public @Nullable String optionalText() {
    int text = number();
    if (text == PackedWriter.NULL) {
      return null;
    }
    int begin = text == 0 ? 0 : ends.get(text - 1);
    char[] chars = new char[ends.get(text) - begin];
    letters.get(begin, chars);
    return new String(chars);
  }

  /** The next text. */
  public String text() {
    String text = optionalText();
    if (text == null) {
      throw new IllegalArgumentException("a text is missing");
    }
    return text;
  }

  /** The next texts. */
  public List<String> texts() {
    int count = number();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }
}
