package org.doithoai.answer.llm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.PartialDate;
import org.doithoai.text.Sentence;
import org.doithoai.text.Span;

/**
 * What of an article a claim may rest on beside the sentences quoted: the sentences before them,
 * the article's head, and the day of its meeting. For one thread.
 */
final class ClaimContext {

  /** Where something stands that is no sentence to cite: the article's own date. */
  static final Span HEAD = new Span(0, 0);

  /** Sentences before a quoted one that it may lean on. */
  private static final int BEFORE = 4;

  /** Sentences of the body that tell what the article is about. */
  private static final int LEAD = 2;

  private final IndexedArticle article;
  private final Map<Span, Sentence> sentences = new LinkedHashMap<>();
  private final AnnotatedText text;
  private final WordSimilarity words;

  ClaimContext(
      IndexedArticle article, AnnotatedText text, List<Sentence> quoted, WordSimilarity words) {
    this.article = article;
    this.text = text;
    this.words = words;
    List<Sentence> all = text.sentences();
    for (Sentence sentence : quoted) {
      for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - BEFORE); i--) {
        sentences.putIfAbsent(all.get(i).span(), all.get(i));
      }
    }
    int lead = 0;
    for (Sentence sentence : all) {
      boolean body = sentence.span().start() >= article.article().bodyStart();
      if (lead == LEAD) {
        break;
      }
      lead += body ? 1 : 0;
      sentences.putIfAbsent(sentence.span(), sentence);
    }
    quoted.forEach(sentence -> sentences.remove(sentence.span()));
  }

  private List<Proposition> propositions() {
    List<Proposition> all = new ArrayList<>();
    for (Sentence sentence : sentences.values()) {
      all.add(Proposition.of(text, sentence, words));
    }
    return all;
  }

  /** Where the name stands. */
  Optional<Span> names(Name name) {
    return propositions().stream()
        .filter(each -> each.indexOf(name) >= 0)
        .map(Proposition::span)
        .findFirst();
  }

  /** True if a pronoun means this person: the one that the nearest sentence before names first. */
  boolean isNearest(Name person) {
    for (Proposition before : propositions()) {
      Optional<Name> first =
          before.names().stream().filter(n -> n.kind() == Name.Kind.PERSON).findFirst();
      if (first.isPresent()) {
        return person.isSame(first.get());
      }
    }
    return false;
  }

  /** Where the figure stands, or that it is the day or the number of the meeting. */
  Optional<Span> says(Figure figure) {
    if (figure.date() != null) {
      Optional<Span> day =
          article
              .facts(Fact.Kind.DATE)
              .filter(fact -> day(fact.value()).filter(figure::isDay).isPresent())
              .map(Fact::span)
              .findFirst();
      LocalDate own = article.article().date();
      return day.isPresent() || own == null
          ? day
          : Optional.of(HEAD).filter(head -> figure.isDay(partial(own)));
    }
    String number = Integer.toString((int) figure.value());
    return article
        .facts(Fact.Kind.EDITION)
        .filter(fact -> figure.ordinal() && fact.value().equals(number))
        .map(Fact::span)
        .findFirst();
  }

  private static Optional<PartialDate> day(String value) {
    return value.startsWith("-") ? Optional.empty() : Optional.of(partial(LocalDate.parse(value)));
  }

  private static PartialDate partial(LocalDate day) {
    return new PartialDate(
        day.getYear(), day.getMonthValue(), day.getDayOfMonth(), day.getDayOfWeek());
  }
}
