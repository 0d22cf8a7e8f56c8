package org.doithoai.facts;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.article.Article;
import org.doithoai.registry.EntityLinker;
import org.doithoai.text.Sentences;

/**
 * Finds what an article says of the meeting it reports: by the names in its title and lead, by the
 * verbs of the trade ("co-chaired", "thống nhất", "witnessed the signing") and by the form of
 * lists. What the article does not say is no fact; each fact carries the sentence that says it.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class FactExtractor {

  private final EntityLinker entities;

  public FactExtractor(EntityLinker entities) {
    this.entities = entities;
  }

  /** What it finds entities with. */
  public EntityLinker entities() {
    return entities;
  }

  /** The facts of one article, each kind in the order of the text. */
  public List<Fact> find(Article article) {
    List<Sentence> sentences =
        Sentences.split(article.text()).stream()
            .map(span -> Sentence.of(article, span, entities))
            .toList();
    List<Fact> facts = new ArrayList<>();
    facts.addAll(new MeetingFacts(article, sentences, entities).find());
    facts.addAll(PeopleFacts.find(sentences));
    facts.addAll(AgreementFacts.find(sentences));
    return List.copyOf(facts);
  }
}
