package org.doithoai.text;

/**
 * An ordinal number in a text, such as numbers the editions of a dialogue.
 *
 * @param value from 1 to 999
 * @param span where it stands, with {@code lần} and {@code thứ} if they are there
 */
public record Ordinal(int value, Span span) {

  /** Its layer. */
  public static final Layer<Ordinal> LAYER =
      new Layer<>(
          "ordinals",
          new Layer.Codec<>() {
            @Override
            public void write(Ordinal ordinal, AnnotationOutput out) {
              out.span(ordinal.span);
              out.number(ordinal.value);
            }

            @Override
            public Ordinal read(AnnotationInput in) {
              Span span = in.span();
              return new Ordinal(in.number(), span);
            }
          });
}
