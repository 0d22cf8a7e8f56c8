package org.doithoai.answer.model;

import java.util.List;
import java.util.Optional;
import org.doithoai.knowledge.EntityFinder;
import org.doithoai.language.Language;
import org.doithoai.language.Span;

/**
 * Whom a pronoun of a sentence stands for: the person, or for "it" the country, that acts in the
 * nearest sentence before it that names one, in the same paragraph.
 *
 * @param sentence where he or she is named
 */
record Antecedent(Actor actor, Span sentence) {

  /**
   * The one of the sentence at this place among all of the text; empty when there is no telling.
   */
  static Optional<Antecedent> of(
      String text,
      Language language,
      List<Span> sentences,
      int at,
      ArticlePeople people,
      EntityFinder entities) {
    String sentence = sentences.get(at).of(text);
    boolean person = Actors.hasPronoun(sentence);
    if (!person && !Actors.beginsWithIt(sentence)) {
      return Optional.empty();
    }
    for (int i = at - 1; i >= 0; i--) {
      if (text.substring(sentences.get(i).end(), sentences.get(i + 1).start()).contains("\n")) {
        return Optional.empty();
      }
      Reading before = Reading.of(sentences.get(i).of(text), language, entities);
      Optional<Actor> first =
          new Actors(before, people, Optional.empty())
              .all().stream().filter(a -> !a.governed() && person != a.people().isEmpty()).findFirst();
      if (first.isPresent()) {
        Span named = sentences.get(i);
        return first
            .filter(a -> (person ? a.people() : a.sides()).size() == 1 && !a.isAll())
            .map(a -> new Antecedent(a, named));
      }
    }
    return Optional.empty();
  }
}
