package org.doithoai.answer.llm;

import java.util.List;
import java.util.Optional;
import org.doithoai.registry.EntityLinker;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * Whom a pronoun of a sentence stands for: the person, or for "it" the country, that acts in the
 * nearest sentence before it that names one, in the same paragraph.
 *
 * @param sentence where he or she is named
 */
record AntecedentResolver(Agent actor, Span sentence) {

  /**
   * The one of the sentence at this place among all of the text; empty when there is no telling.
   */
  static Optional<AntecedentResolver> of(
      String text,
      Language language,
      List<Span> sentences,
      int at,
      ArticlePeople people,
      EntityLinker entities) {
    String sentence = sentences.get(at).of(text);
    boolean person = AgentFinder.hasPronoun(sentence);
    if (!person && !AgentFinder.beginsWithIt(sentence)) {
      return Optional.empty();
    }
    for (int i = at - 1; i >= 0; i--) {
      if (text.substring(sentences.get(i).end(), sentences.get(i + 1).start()).contains("\n")) {
        return Optional.empty();
      }
      AnalyzedText before = AnalyzedText.of(sentences.get(i).of(text), language, entities);
      Optional<Agent> first =
          new AgentFinder(before, people, Optional.empty())
              .all().stream().filter(a -> !a.governed() && person != a.people().isEmpty()).findFirst();
      if (first.isPresent()) {
        Span named = sentences.get(i);
        return first
            .filter(a -> (person ? a.people() : a.sides()).size() == 1 && !a.isAll())
            .map(a -> new AntecedentResolver(a, named));
      }
    }
    return Optional.empty();
  }
}
