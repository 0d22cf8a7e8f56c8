package org.doithoai.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.doithoai.answer.CitationList;
import org.doithoai.answer.Statement;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.index.DayOrder;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Glossary;
import org.doithoai.question.Subject;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Registry;
import org.doithoai.retrieval.Retriever;
import org.doithoai.subscription.CompiledFilter;
import org.doithoai.subscription.StoredFilters;
import org.doithoai.subscription.Subscription;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.Sentence;
import org.doithoai.text.Span;
import org.doithoai.text.TextAnnotator;

/**
 * Writes digests from the articles of the index: groups what reports the same event, over copies
 * and both languages, and tells of each event what is new about it. Thread-safe.
 */
public final class EventWriter implements DigestWriter {

  /** Earlier articles on a partner that news is compared with. */
  private static final int KNOWN = 200;

  /** Events in one digest at most: nobody reads more. */
  static final int EVENTS = 40;

  /** Links of one event. */
  private static final int LINKS = 6;

  /** Changed sentences of a correction that are shown. */
  private static final int CHANGES = 2;

  private final Supplier<Retriever> retriever;
  private final Registry registry;
  private final TextAnnotator annotator;
  private final StoredFilters filters;
  private final Map<Language, DigestWording> words = new EnumMap<>(Language.class);

  /**
   * A writer.
   *
   * @param retriever the articles as they are now; asked once for each digest
   */
  public EventWriter(
      Supplier<Retriever> retriever,
      Registry registry,
      TextAnnotator annotator,
      Glossary glossary,
      StoredFilters filters) {
    this.retriever = retriever;
    this.registry = registry;
    this.annotator = annotator;
    this.filters = filters;
    for (Language language : Language.values()) {
      words.put(language, DigestWording.of(registry, glossary, language));
    }
  }

  @Override
  public Digest write(Subscription subscription, DigestInput input) {
    try {
      return new Writing(retriever.get(), subscription).write(input);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** One digest while it is written. */
  private final class Writing {
    private final Retriever articles;
    private final CompiledFilter compiled;
    private final Language language;
    private final DigestWording say;
    private final EventText texts;
    private final SameEventGrouping events;

    Writing(Retriever articles, Subscription subscription) throws IOException {
      this.articles = articles;
      this.events = new SameEventGrouping(articles.events());
      this.compiled = filters.compile(subscription.filter());
      this.language = subscription.language();
      this.say = Objects.requireNonNull(words.get(language));
      this.texts = new EventText(registry, say, language);
    }

    Digest write(DigestInput input) throws IOException {
      Map<String, NewsItem> news = new LinkedHashMap<>();
      Map<String, IndexedArticle> fresh = new LinkedHashMap<>();
      Page page = new Page(input.skip());
      for (NewsItem one : input.news()) {
        Optional<IndexedArticle> article = articles.article(one.article());
        if (article.isPresent() && news.put(one.article(), one) == null) {
          if (one.correction()) {
            page.add(correction(article.get(), one, page.citations()));
          } else {
            fresh.put(one.article(), article.get());
          }
        }
      }
      List<List<IndexedArticle>> groups =
          new ArrayList<>(events.groups(List.copyOf(fresh.values())));
      groups.sort(Comparator.comparing(Writing::date, Comparator.reverseOrder()));
      for (List<IndexedArticle> group : groups) {
        page.add(event(group, fresh, input.told(), page.citations()));
      }
      return new Digest(language, page.events, page.beyond, input.caughtUp());
    }

    /** The events that are shown; their citations are numbered through. */
    private final class Page {
      private final List<Event> events = new ArrayList<>();
      private int skip;
      private int next = 1;
      private int beyond;

      Page(int skip) {
        this.skip = skip;
      }

      CitationList citations() {
        return new CitationList(language, articles::translation, next);
      }

      void add(Optional<Event> event) {
        if (event.isEmpty()) {
          return;
        }
        if (skip > 0) {
          skip--;
        } else if (events.size() < EVENTS) {
          events.add(event.get());
          next += event.get().citations().size();
        } else {
          beyond++;
        }
      }
    }

    /** The latest day that one of them says; what has no year comes last. */
    private static String date(List<IndexedArticle> group) {
      return group.stream()
          .flatMap(article -> article.day().stream())
          .max(Comparator.naturalOrder())
          .map(LocalDate::toString)
          .orElse("");
    }

    /** The event; none when the subscription was told of it and nothing is different. */
    private Optional<Event> event(
        List<IndexedArticle> group,
        Map<String, IndexedArticle> fresh,
        Set<String> told,
        CitationList citations)
        throws IOException {
      List<IndexedArticle> best = texts.best(group);
      List<IndexedArticle> known = known(best, fresh.keySet());
      boolean alreadyTold =
          known.stream()
              .filter(old -> told.contains(old.key()))
              .anyMatch(old -> best.stream().anyMatch(article -> events.test(article, old)));
      List<Statement> statements = alreadyTold ? List.of() : statements(best.getFirst(), citations);
      List<String> differences =
          new Differences(say, texts, language, events, citations)
              .lines(best, known, together(group, fresh));
      if (alreadyTold && differences.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(made(best, statements, citations, differences, false));
    }

    private List<Statement> statements(IndexedArticle article, CitationList citations) {
      AnnotatedText text = article.annotated(annotator);
      return texts.statements(article, text, compiled.sentences(article, text), citations);
    }

    private Event made(
        List<IndexedArticle> best,
        List<Statement> statements,
        CitationList citations,
        List<String> differences,
        boolean correction) {
      return new Event(
          texts.title(best),
          statements,
          citations.citations(),
          links(best),
          differences,
          correction,
          reason(best));
    }

    /** What a correction says that was not said before; none when a reader would see no change. */
    private Optional<Event> correction(
        IndexedArticle article, NewsItem news, CitationList citations) {
      String sent = news.sent();
      ArticleSnapshot before = sent == null ? null : ArticleSnapshot.read(sent).orElse(null);
      AnnotatedText text = article.annotated(annotator);
      List<Span> changed =
          before == null
              ? List.of(EventText.opening(article.article(), text))
              : text.sentences().stream()
                  .map(Sentence::span)
                  .filter(sentence -> !before.hasSentence(article.article(), sentence))
                  .limit(CHANGES)
                  .toList();
      List<String> differences =
          before == null
              ? List.of()
              : new Differences(say, texts, language, events, citations)
                  .corrections(article, before);
      if (changed.isEmpty() && differences.isEmpty()) {
        return Optional.empty();
      }
      List<Statement> statements =
          changed.stream().map(s -> texts.quote(article.article(), s, citations)).toList();
      return Optional.of(made(List.of(article), statements, citations, differences, true));
    }

    /** What is new too and of another event. */
    private static List<IndexedArticle> together(
        List<IndexedArticle> group, Map<String, IndexedArticle> fresh) {
      List<IndexedArticle> others = new ArrayList<>(fresh.values());
      others.removeAll(group);
      return others;
    }

    /** What was indexed before on the same partners or the same event. */
    private List<IndexedArticle> known(List<IndexedArticle> best, Set<String> fresh)
        throws IOException {
      Map<String, IndexedArticle> known = new LinkedHashMap<>();
      for (Fact partner : best.getFirst().facts(Fact.Kind.PARTNER).toList()) {
        var entity = registry.find(partner.value()).orElse(null);
        if (entity instanceof Partner country) {
          articles
              .articles(
                  List.of(new Subject(country, null)),
                  List.of(),
                  List.of(),
                  DayOrder.NEWEST_FIRST,
                  KNOWN)
              .forEach(old -> known.put(old.key(), old));
        }
      }
      for (String linked : articles.events().sameEvent(best.getFirst().key())) {
        articles.article(linked).ifPresent(old -> known.put(linked, old));
      }
      known.keySet().removeAll(fresh);
      return List.copyOf(known.values());
    }

    private List<Event.Link> links(List<IndexedArticle> best) {
      return best.stream()
          .limit(LINKS)
          .map(
              indexed -> {
                Article article = indexed.article();
                return new Event.Link(
                    indexed.key(),
                    article.heading(),
                    article.language(),
                    article.outlet(),
                    article.url());
              })
          .toList();
    }

    private String reason(List<IndexedArticle> best) {
      Set<String> reasons = compiled.in(best);
      return reasons.isEmpty()
          ? say.say("reason.everything")
          : say.say("reason.names", String.join(", ", reasons.stream().map(say::name).toList()));
    }
  }
}
