package org.doithoai.text;

import org.jspecify.annotations.Nullable;

/**
 * A person named in a text.
 *
 * @param name the name alone
 * @param title the rank and office right before it; null when there is none
 * @param office the office behind it, after a comma; null when there is none
 */
public record PersonName(Span name, @Nullable Span title, @Nullable Span office) {

  /** The layer that {@link PersonNames} puts; no name overlaps another. */
  public static final Layer<PersonName> LAYER = new Layer<>("person-names", new Codec());

  /**
   * The rank or office that a text tells of the person, one word to address somebody by aside; null
   * for none.
   *
   * @param of the text that names the person
   */
  public @Nullable Span rank(AnnotatedText of) {
    if (office != null || title == null) {
      return office;
    }
    CueMention address = of.cues().at(of.tokens().indexAt(title.start()), Cue.ADDRESS);
    boolean bare =
        address != null
            && address.first() == address.last()
            && of.tokens().get(address.last()).end() >= title.end();
    return bare ? null : title;
  }

  private static final class Codec implements Layer.Codec<PersonName> {
    private static final int TITLE = 1;
    private static final int OFFICE = 2;

    @Override
    public void write(PersonName person, AnnotationOutput out) {
      Span title = person.title();
      Span office = person.office();
      out.number((title == null ? 0 : TITLE) | (office == null ? 0 : OFFICE));
      if (title != null) {
        out.span(title);
      }
      out.span(person.name());
      if (office != null) {
        out.span(office);
      }
    }

    @Override
    public PersonName read(AnnotationInput in) {
      int parts = in.number();
      Span title = (parts & TITLE) == 0 ? null : in.span();
      Span name = in.span();
      return new PersonName(name, title, (parts & OFFICE) == 0 ? null : in.span());
    }
  }
}
