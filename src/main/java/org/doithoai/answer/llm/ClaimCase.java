package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.text.Span;

/**
 * One claim beside the sentences of one article that are quoted for it. The checks may add further
 * sentences of the article that prove a part: the one that names the meeting, the one that
 * introduces a person.
 *
 * <p>For one thread.
 */
final class ClaimCase {

  private final AnalyzedText claim;
  private final IndexedArticle article;
  private final List<Span> spans;
  private final List<AnalyzedText> sentences;
  private final ArticlePeople people;
  private final List<Optional<AntecedentResolver>> antecedents;
  private final Set<Span> added = new LinkedHashSet<>();

  ClaimCase(
      AnalyzedText claim,
      IndexedArticle article,
      List<Span> spans,
      List<AnalyzedText> sentences,
      ArticlePeople people,
      List<Optional<AntecedentResolver>> antecedents) {
    this.claim = claim;
    this.article = article;
    this.spans = List.copyOf(spans);
    this.sentences = List.copyOf(sentences);
    this.people = people;
    this.antecedents = List.copyOf(antecedents);
  }

  AnalyzedText claim() {
    return claim;
  }

  /** The sentences quoted, in the order of the article. */
  List<AnalyzedText> sentences() {
    return sentences;
  }

  /** The sentence that the place is in. */
  AnalyzedText sentence(TermAlignment.Place place) {
    return sentences.get(place.sentence());
  }

  /** Where the sentence stands in the article's text. */
  Span span(int sentence) {
    return spans.get(sentence);
  }

  /** Another sentence of the article. */
  AnalyzedText reading(Span sentence, EntityLinker entities) {
    String text = sentence.of(article.article().text());
    return AnalyzedText.of(text, article.article().language(), entities);
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

  MeetingContext frame() {
    return new MeetingContext(article);
  }

  /** Who acts in the claim. */
  AgentFinder actors() {
    return new AgentFinder(claim, people, Optional.empty());
  }

  /** Who acts in the sentence. */
  AgentFinder actors(int sentence) {
    return new AgentFinder(
        sentences.get(sentence), people, antecedents.get(sentence).map(AntecedentResolver::actor));
  }

  /** Whom a pronoun of the sentence stands for. */
  Optional<AntecedentResolver> antecedent(int sentence) {
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
  List<VerifiedClaim.Evidence> evidence() {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(added);
    return all.stream().map(span -> new VerifiedClaim.Evidence(article.article(), span)).toList();
  }
}
