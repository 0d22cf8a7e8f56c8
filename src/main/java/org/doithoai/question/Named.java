package org.doithoai.question;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.text.BodyName;
import org.doithoai.text.Ordinal;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;

/**
 * Something that a question names, of the registry or not.
 *
 * @param span where
 * @param sort what sort of thing it is: a name takes the place of one of its own sort
 * @param home true for Vietnam, the side that is always there
 */
record Named(Span span, Class<?> sort, boolean home) {

  /** All of a question, none overlapping another. */
  static List<Named> in(QuestionFrame frame) {
    List<Named> all = new ArrayList<>();
    for (Mention mention : frame.mentions()) {
      boolean home = mention.entity() instanceof Partner partner && partner.home();
      all.add(new Named(mention.span(), mention.entity().getClass(), home));
    }
    for (PersonName person : frame.read().layer(PersonName.LAYER)) {
      addApart(new Named(person.name(), Person.class, false), all);
    }
    for (BodyName body : frame.read().layer(BodyName.LAYER)) {
      addApart(new Named(body.span(), BodyName.class, false), all);
    }
    return all;
  }

  private static void addApart(Named name, List<Named> all) {
    if (all.stream().noneMatch(other -> other.span().overlaps(name.span()))) {
      all.add(name);
    }
  }

  /** Where the numbers of meetings stand in a question. */
  static List<Span> editions(QuestionFrame frame) {
    AskingWords words = AskingWords.of(frame);
    return new Meetings(words, frame.read(), frame.mentions())
        .editions().stream().map(Ordinal::span).toList();
  }
}
