package org.doithoai.text;

/**
 * A kind of annotation that a text can have, such as its dates; each with its place in the text.
 *
 * @param name names it among the layers of a text
 * @param codec writes an annotation and reads it back
 * @param <T> an annotation, an immutable value
 */
public record Layer<T>(String name, Codec<T> codec) {

  /** Writes an annotation compactly, and reads it back. */
  public interface Codec<T> {

    /** Writes what {@link #read} makes the same annotation of. */
    void write(T annotation, AnnotationOutput out);

    /** Reads what {@link #write} wrote. */
    T read(AnnotationInput in);
  }
}
