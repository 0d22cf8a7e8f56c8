package org.doithoai.answer.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.index.IndexedArticle;
import org.doithoai.knowledge.EntityFinder;
import org.doithoai.knowledge.Mention;
import org.doithoai.knowledge.Partner;
import org.doithoai.language.Span;

/**
 * One claim beside the sentences of one article that are quoted for it. The checks may add further
 * sentences of the article that prove a part: the one that names the meeting, the one that
 * introduces a person.
 *
 * <p>For one thread.
 */
final class ClaimCase {

  private final Reading claim;
  private final IndexedArticle article;
  private final List<Span> spans;
  private final List<Reading> sentences;
  private final ArticlePeople people;
  private final List<Optional<Antecedent>> antecedents;
  private final Set<Span> added = new LinkedHashSet<>();

  ClaimCase(
      Reading claim,
      IndexedArticle article,
      List<Span> spans,
      List<Reading> sentences,
      ArticlePeople people,
      List<Optional<Antecedent>> antecedents) {
    this.claim = claim;
    this.article = article;
    this.spans = List.copyOf(spans);
    this.sentences = List.copyOf(sentences);
    this.people = people;
    this.antecedents = List.copyOf(antecedents);
  }

  Reading claim() {
    return claim;
  }

  /** The sentences quoted, in the order of the article. */
  List<Reading> sentences() {
    return sentences;
  }

  /** The sentence that the place is in. */
  Reading sentence(TermAlignment.Place place) {
    return sentences.get(place.sentence());
  }

  /** Where the sentence stands in the article's text. */
  Span span(int sentence) {
    return spans.get(sentence);
  }

  /** Another sentence of the article. */
  Reading reading(Span sentence, EntityFinder entities) {
    String text = sentence.of(article.article().text());
    return Reading.of(text, article.article().language(), entities);
  }

  /** The countries and bodies that the claim or a sentence names. */
  Set<Partner> partners() {
    return Stream.concat(Stream.of(claim), sentences.stream())
        .flatMap(reading -> reading.mentions().stream())
        .map(Mention::entity)
        .filter(Partner.class::isInstance)
        .map(Partner.class::cast)
        .collect(Collectors.toUnmodifiableSet());
  }

  ArticlePeople people() {
    return people;
  }

  Frame frame() {
    return new Frame(article);
  }

  /** Who acts in the claim. */
  Actors actors() {
    return new Actors(claim, people, Optional.empty());
  }

  /** Who acts in the sentence. */
  Actors actors(int sentence) {
    return new Actors(
        sentences.get(sentence), people, antecedents.get(sentence).map(Antecedent::actor));
  }

  /** Whom a pronoun of the sentence stands for. */
  Optional<Antecedent> antecedent(int sentence) {
    return antecedents.get(sentence);
  }

  /** Adds a sentence that proves a part of the claim; always true. */
  boolean add(Span span) {
    if (!spans.contains(span)) {
      added.add(span);
    }
    return true;
  }

  /** The sentences quoted and those added. */
  List<ProvenClaim.Evidence> evidence() {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(added);
    return all.stream().map(span -> new ProvenClaim.Evidence(article.article(), span)).toList();
  }
}
