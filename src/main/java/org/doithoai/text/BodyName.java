package org.doithoai.text;

/**
 * A body named in a text: {@code Ministry of National Defence}, {@code Bộ Quốc phòng}.
 *
 * @param span its name alone
 */
public record BodyName(Span span) {

  /** The layer that {@link BodyNames} puts; no name overlaps another. */
  public static final Layer<BodyName> LAYER =
      new Layer<>(
          "body-names",
          new Layer.Codec<>() {
            @Override
            public void write(BodyName body, AnnotationOutput out) {
              out.span(body.span());
            }

            @Override
            public BodyName read(AnnotationInput in) {
              return new BodyName(in.span());
            }
          });
}
