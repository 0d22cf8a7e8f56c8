package org.doithoai.lexicon;

import org.doithoai.text.AnnotationInput;
import org.doithoai.text.AnnotationOutput;
import org.doithoai.text.Layer;
import org.doithoai.text.Span;

/**
 * A place in a text where a term of the glossary is used.
 *
 * @param entry the number of its entry among {@link Glossary#entries()}
 * @param span where it stands, in UTF-16 code units
 */
public record TermMatch(int entry, Span span) {

  /** The layer that {@link GlossaryMatcher} puts. */
  public static final Layer<TermMatch> LAYER =
      new Layer<>(
          "terms",
          new Layer.Codec<>() {
            @Override
            public void write(TermMatch match, AnnotationOutput out) {
              out.number(match.entry());
              out.span(match.span());
            }

            @Override
            public TermMatch read(AnnotationInput in) {
              return new TermMatch(in.number(), in.span());
            }
          });
}
