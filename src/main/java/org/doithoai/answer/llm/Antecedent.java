package org.doithoai.answer.llm;

import java.util.List;
import java.util.Optional;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Sentence;
import org.doithoai.text.Span;

/**
 * Whom a pronoun of a sentence stands for: the person, or for "it" the country, that acts in the
 * nearest sentence before it that names one, in the same paragraph.
 *
 * @param sentence where he or she is named
 */
record Antecedent(Agent agent, Span sentence) {

  /** The one of this sentence; empty when there is no telling. */
  static Optional<Antecedent> of(TextView sentence, int index, ArticlePeople people) {
    boolean person = !AgentFinder.pronouns(sentence).isEmpty();
    if (!person && AgentFinder.its(sentence).isEmpty()) {
      return Optional.empty();
    }
    AnnotatedText text = sentence.of();
    List<Sentence> all = text.sentences();
    for (int i = index - 1; i >= 0; i--) {
      Span named = all.get(i).span();
      if (text.text().substring(named.end(), all.get(i + 1).span().start()).contains("\n")) {
        return Optional.empty();
      }
      TextView before = TextView.of(text, all.get(i));
      Optional<Agent> first =
          new AgentFinder(before, people, Optional.empty())
              .all().stream()
                  .filter(a -> !a.isGoverned() && person != a.people().isEmpty())
                  .findFirst();
      if (first.isPresent()) {
        return first
            .filter(a -> (person ? a.people() : a.sides()).size() == 1 && !a.isAll())
            .map(a -> new Antecedent(a, named));
      }
    }
    return Optional.empty();
  }
}
