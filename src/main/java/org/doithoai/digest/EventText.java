package org.doithoai.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doithoai.answer.CitationList;
import org.doithoai.answer.Statement;
import org.doithoai.answer.Wording;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.facts.Sentence;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Registry;
import org.doithoai.registry.Series;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * The title and the statements of an event, from the facts of the articles that report it. Nothing
 * is translated: names come from the registry, an article's own words stay in its language.
 */
final class EventText {

  /** Items of a list that are named; the passage has the others. */
  private static final int ITEMS = 8;

  private final Registry registry;
  private final DigestWording words;
  private final Wording wording;

  EventText(Registry registry, DigestWording words, Language language) {
    this.registry = registry;
    this.words = words;
    this.wording = Wording.in(language);
  }

  /** The articles, those first that tell most in the reader's language. */
  List<IndexedArticle> best(List<IndexedArticle> articles) {
    return articles.stream()
        .sorted(
            Comparator.comparing((IndexedArticle a) -> a.article().language() != wording.language())
                .thenComparingLong(a -> -a.facts().stream().map(Fact::kind).distinct().count())
                .thenComparing(IndexedArticle::key))
        .toList();
  }

  /** One line from the facts; an article's own headline where they do not tell with whom. */
  String title(List<IndexedArticle> best) {
    IndexedArticle first = best.getFirst();
    List<String> partners =
        first.facts(Fact.Kind.PARTNER).map(Fact::value).distinct().map(words::name).toList();
    if (partners.isEmpty()) {
      String heading = first.article().heading();
      return first.article().language() == wording.language()
          ? heading
          : words.say("title.quoted", heading);
    }
    String title = words.say("title.with", String.join(", ", partners));
    Optional<String> series = series(best).map(s -> s.name(wording.language()));
    Optional<String> date = fact(best, Fact.Kind.DATE).map(wording::date);
    if (series.isEmpty() && first.article().language() == wording.language()) {
      String heading = first.article().heading();
      return date.isPresent() ? words.say("title.where", heading, date.get()) : heading;
    }
    Optional<String> edition =
        fact(best, Fact.Kind.EDITION).map(e -> wording.edition(Integer.parseInt(e)));
    if (series.isPresent() && edition.isPresent()) {
      title = words.say("title.series.edition", title, series.get(), edition.get());
    } else if (series.isPresent()) {
      title = words.say("title.series", title, series.get());
    } else if (edition.isPresent()) {
      title = words.say("title.edition", title, edition.get());
    }
    Optional<String> place = fact(best, Fact.Kind.PLACE).map(this::place);
    if (place.isPresent() && date.isPresent()) {
      return words.say("title.where.when", title, place.get(), date.get());
    }
    Optional<String> one = place.or(() -> date);
    return one.isPresent() ? words.say("title.where", title, one.get()) : title;
  }

  /**
   * What sort of meeting it was. An open event is only where it was, unless the headline names it.
   */
  private Optional<Series> series(List<IndexedArticle> best) {
    for (IndexedArticle article : best) {
      Fact fact = article.fact(Fact.Kind.SERIES).orElse(null);
      Entity entity = fact == null ? null : registry.find(fact.value()).orElse(null);
      if (fact != null
          && entity instanceof Series series
          && (series.level() != Series.Level.OPEN
              || fact.span().start() < article.article().bodyStart())) {
        return Optional.of(series);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> fact(List<IndexedArticle> best, Fact.Kind kind) {
    return best.stream()
        .flatMap(article -> article.fact(kind).stream())
        .map(Fact::value)
        .findFirst();
  }

  /** A place's name in the reader's language where the registry has it. */
  String place(String value) {
    return registry.find(value).map(entity -> entity.name(wording.language())).orElse(value);
  }

  /** One or two statements: when, where and who led it; then what was agreed or signed. */
  List<Statement> statements(
      IndexedArticle article, AnnotatedText text, List<Span> wanted, CitationList citations) {
    List<Statement> statements = new ArrayList<>();
    meeting(article, citations).ifPresent(statements::add);
    if (!wanted.isEmpty()) {
      statements.add(quote(article.article(), wanted.getFirst(), citations));
    } else {
      outcome(article, citations).ifPresent(statements::add);
    }
    if (statements.isEmpty()) {
      statements.add(quote(article.article(), opening(article.article(), text), citations));
    }
    return statements;
  }

  private Optional<Statement> meeting(IndexedArticle article, CitationList citations) {
    Optional<Fact> date = article.fact(Fact.Kind.DATE);
    Optional<Fact> place = article.fact(Fact.Kind.PLACE);
    List<String> sentences = new ArrayList<>();
    List<Span> evidence = new ArrayList<>();
    if (date.isPresent() && place.isPresent()) {
      sentences.add(
          wording.say(
              "event.when.where", place(place.get().value()), wording.date(date.get().value())));
    } else if (date.isPresent()) {
      sentences.add(wording.say("event.date", wording.date(date.get().value())));
    } else if (place.isPresent()) {
      sentences.add(wording.say("event.place", place(place.get().value())));
    }
    date.ifPresent(fact -> evidence.add(fact.span()));
    place.ifPresent(fact -> evidence.add(fact.span()));
    List<Fact> chairs = article.facts(Fact.Kind.CHAIR).toList();
    if (!chairs.isEmpty()) {
      sentences.add(
          wording.say(
              "who.chaired",
              chairs.stream().map(this::person).distinct().collect(Collectors.joining("; "))));
      chairs.forEach(chair -> evidence.add(chair.span()));
    }
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(
            statement(String.join(" ", sentences), article.article(), evidence, citations));
  }

  private String person(Fact person) {
    String office = person.detail();
    return office == null || office.isBlank()
        ? person.value()
        : wording.say("person.office", person.value(), office.strip());
  }

  /** Documents, else fields of co-operation; in the other language the sentence itself. */
  private Optional<Statement> outcome(IndexedArticle article, CitationList citations) {
    for (Fact.Kind kind : List.of(Fact.Kind.DOCUMENT, Fact.Kind.FIELD)) {
      List<Fact> facts = article.facts(kind).toList();
      if (facts.isEmpty()) {
        continue;
      }
      if (article.article().language() != wording.language()) {
        return Optional.of(quote(article.article(), facts.getFirst().span(), citations));
      }
      String items =
          facts.stream().map(Fact::value).distinct().limit(ITEMS).collect(Collectors.joining("; "));
      String key = kind == Fact.Kind.DOCUMENT ? "statement.documents" : "statement.fields";
      List<Span> spans = facts.stream().limit(ITEMS).map(Fact::span).distinct().toList();
      return Optional.of(statement(words.say(key, items), article.article(), spans, citations));
    }
    return Optional.empty();
  }

  /** The article's own words. */
  Statement quote(Article article, Span sentence, CitationList citations) {
    String key = article.language() == wording.language() ? "quote" : "quote.other";
    return statement(
        wording.say(key, sentence.of(article.text()).strip()),
        article,
        List.of(sentence),
        citations);
  }

  private static Statement statement(
      String text, Article article, List<Span> evidence, CitationList citations) {
    return new Statement(
        text,
        evidence.stream()
            .distinct()
            .map(span -> citations.cite(article, span))
            .distinct()
            .toList());
  }

  /** The first sentence of the body; of the title if there is no body. */
  static Span opening(Article article, AnnotatedText text) {
    List<Sentence> sentences = Sentence.in(article, text);
    return sentences.stream()
        .filter(Sentence::body)
        .findFirst()
        .or(() -> sentences.stream().findFirst())
        .map(Sentence::span)
        .orElse(new Span(0, article.text().length()));
  }
}
