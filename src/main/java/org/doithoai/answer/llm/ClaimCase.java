package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Topic;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.DateMention;
import org.doithoai.text.Sentence;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One claim beside the sentences of one article that are quoted for it. The checks may add further
 * sentences of the article that prove a part: the one that names the meeting, the one that
 * introduces a person. For one thread.
 *
 * @param sentences those quoted, in the order of the article
 * @param people who is named in the article
 * @param antecedents whom a pronoun of each sentence stands for
 * @param agents who acts in the claim
 * @param told who acts in each sentence
 * @param alignment where the claim's words stand in the sentences
 * @param added the places of further sentences
 */
record ClaimCase(
    TextView claim,
    IndexedArticle article,
    AnnotatedText text,
    List<TextView> sentences,
    ArticlePeople people,
    List<Optional<Antecedent>> antecedents,
    AgentFinder agents,
    List<AgentFinder> told,
    TermAlignment alignment,
    Set<Span> added) {

  /** The case of a claim; a notion that no sentence has by name is read as ordinary words. */
  static ClaimCase of(
      TextView all,
      IndexedArticle article,
      AnnotatedText text,
      List<Sentence> quoted,
      KnownTranslations known) {
    List<TextView> sentences = quoted.stream().map(s -> TextView.of(text, s)).toList();
    ArticlePeople people = new ArticlePeople(article, text);
    List<Optional<Antecedent>> antecedents = new ArrayList<>();
    List<AgentFinder> told = new ArrayList<>();
    for (int s = 0; s < quoted.size(); s++) {
      antecedents.add(Antecedent.of(sentences.get(s), quoted.get(s).index(), people));
      Optional<Agent> whom = antecedents.get(s).map(Antecedent::agent);
      told.add(new AgentFinder(sentences.get(s), people, whom));
    }
    TextView claim =
        all.without(
            m -> m.entity() instanceof Topic && sentences.stream().noneMatch(s -> s.names(m)));
    AgentFinder agents = new AgentFinder(claim, people, Optional.empty());
    TermAlignment alignment = new TermAlignment(claim, sentences, taken(claim, people), known);
    return new ClaimCase(
        claim,
        article,
        text,
        sentences,
        people,
        antecedents,
        agents,
        told,
        alignment,
        new LinkedHashSet<>());
  }

  /** Where the claim's names, dates and numbers stand. */
  private static List<Span> taken(TextView claim, ArticlePeople people) {
    return Stream.of(
            claim.mentions().stream().map(Mention::span),
            claim.dates().stream().map(DateMention::span),
            claim.figures().stream().map(Figure::span),
            people.in(claim).stream().map(ArticlePeople.Named::span))
        .flatMap(spans -> spans)
        .toList();
  }

  /** The sentence that the place is in. */
  TextView sentence(TermAlignment.Place place) {
    return sentences.get(place.sentence());
  }

  /** Who acts in the sentence that the place is in. */
  AgentFinder told(TermAlignment.Place place) {
    return told.get(place.sentence());
  }

  /** All who act, or are acted on, in the sentences. */
  Stream<Agent> allTold() {
    return told.stream().flatMap(there -> there.all().stream());
  }

  /** The countries and bodies that the claim or a sentence names. */
  Set<Partner> partners() {
    return Stream.concat(Stream.of(claim), sentences.stream())
        .flatMap(part -> part.mentions().stream())
        .map(Mention::entity)
        .filter(Partner.class::isInstance)
        .map(Partner.class::cast)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Where the article says this of the meeting it reports. */
  Optional<Span> said(Fact.Kind kind, String value) {
    return article.facts(kind).filter(f -> f.value().equals(value)).map(Fact::span).findFirst();
  }

  /** Where it says that the meeting was on this day; a claim may say less of the day, not more. */
  Optional<Span> said(DateMention date) {
    return article
        .facts(Fact.Kind.DATE)
        .filter(fact -> ValueCheck.isDay(date, fact.value()))
        .map(Fact::span)
        .findFirst();
  }

  /** The sentence of the article at this place; empty for null. */
  Optional<TextView> reading(@Nullable Span place) {
    return text.sentences().stream()
        .filter(sentence -> sentence.span().equals(place))
        .map(sentence -> TextView.of(text, sentence))
        .findFirst();
  }

  /** Adds a sentence that proves a part of the claim; always true. */
  boolean add(Span span) {
    if (sentences.stream().noneMatch(sentence -> sentence.span().equals(span))) {
      added.add(span);
    }
    return true;
  }

  /** The sentences quoted and those added. */
  List<VerifiedClaim.Evidence> evidence() {
    return Stream.concat(sentences.stream().map(TextView::span), added.stream())
        .map(span -> new VerifiedClaim.Evidence(article.article(), span))
        .toList();
  }
}
