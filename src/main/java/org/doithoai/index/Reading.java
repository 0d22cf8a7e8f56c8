package org.doithoai.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;

/** A reading of the index, for where no checked exception may pass. */
@FunctionalInterface
public interface Reading<T> {

  /** Reads. */
  T read() throws IOException;

  /** What is read; an {@link UncheckedIOException} where the index cannot be read. */
  static <T> T of(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** A list whose elements are read when they are asked for. */
  static <T> List<T> lazily(int size, IntFunction<T> element) {
    return new AbstractList<>() {
      @Override
      public T get(int place) {
        return element.apply(place);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }
}
