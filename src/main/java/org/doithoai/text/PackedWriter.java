package org.doithoai.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Packs whole numbers and texts into bytes from which a {@link PackedReader} takes them one by one.
 * A text that is added again takes no more room. Not thread-safe.
 */
public final class PackedWriter {

  /** What stands for no text. */
  static final int NULL = -1;

  private final StringBuilder letters = new StringBuilder();
  private final List<Integer> ends = new ArrayList<>();
  private final Map<String, Integer> known = new HashMap<>();
  private int[] numbers = new int[1 << 8];
  private int size;

  /** How many numbers have been added, each text counted as one: where the next one will stand. */
  public int position() {
    return size;
  }

  /** Adds a number. */
  public PackedWriter number(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
    return this;
  }

  /** Puts another number in the place of one that has been added. */
  public PackedWriter replace(int position, int number) {
    numbers[position] = number;
    return this;
  }

  /** Adds a text, or that there is none. */
  public PackedWriter text(@Nullable String text) {
    return number(text == null ? NULL : known.computeIfAbsent(text, this::letters));
  }

  /** Adds texts with their number. */
  public PackedWriter texts(Collection<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
    return this;
  }

  private int letters(String text) {
    letters.append(text);
    ends.add(letters.length());
    return ends.size() - 1;
  }

  /** All that was added. */
  public ByteBuffer toBytes() {
    int ints = 2 + size + ends.size();
    ByteBuffer bytes =
        ByteBuffer.allocate(ints * Integer.BYTES + letters.length() * Character.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(size).putInt(ends.size());
    for (int i = 0; i < size; i++) {
      bytes.putInt(numbers[i]);
    }
    ends.forEach(bytes::putInt);
    for (int i = 0; i < letters.length(); i++) {
      bytes.putChar(letters.charAt(i));
    }
    return bytes.flip();
  }
}
