package org.doithoai.text;

/**
 * A cue phrase in a text.
 *
 * @param cue what it is a cue for
 * @param value the phrase's value in its class, such as the number of a month; 0 for none
 * @param first its first word in the text
 * @param last its last word
 */
public record CueMention(Cue cue, int value, int first, int last) {

  /** Its layer, as it is kept with a text. */
  static final Layer<CueMention> LAYER =
      new Layer<>(
          "cues",
          new Layer.Codec<>() {
            @Override
            public void write(CueMention cue, AnnotationOutput out) {
              out.string(cue.cue.name());
              out.number(cue.value);
              out.span(new Span(cue.first, cue.last));
            }

            @Override
            public CueMention read(AnnotationInput in) {
              Cue cue = Cue.valueOf(in.string());
              int value = in.number();
              Span words = in.span();
              return new CueMention(cue, value, words.start(), words.end());
            }
          });
}
