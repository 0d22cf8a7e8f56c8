package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.facts.Fact;
import org.doithoai.facts.Sentence;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Topic;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.TextAnnotator;
import org.doithoai.text.Tokens;

/**
 * What an article names, by keys: an entity's id, or the first English term of a glossary's entry.
 *
 * @param places where it names what, and the wider terms that those contain
 * @param about what it is about: named in its title or lead, or again and again, or a partner of
 *     the meeting that it reports
 */
record ArticleTopics(List<Place> places, Set<String> about) {

  /** A place that names something. */
  record Place(String key, Span span) {}

  /** Sentences of the body that are the lead. */
  private static final int LEAD = 3;

  /** Words of a term of which parts are looked for. */
  private static final int LONGEST_TERM = 10;

  /** Terms of which the parts are remembered: more than there are. */
  private static final int REMEMBERED = 20_000;

  /** An article is about what it names so often. */
  private static final int OFTEN = 3;

  /** All that it names anywhere, or is about. */
  Set<String> named() {
    return Stream.concat(places.stream().map(Place::key), about.stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** True if a stretch of it names one of these. */
  boolean names(Set<String> keys, Span within) {
    return places.stream().anyMatch(p -> within.contains(p.span()) && keys.contains(p.key()));
  }

  /** Finds what articles name, in their annotations. Any number of threads may use one. */
  static final class Finder {
    private final TextAnnotator annotator;
    private final Glossary glossary;
    private final Map<String, Set<String>> wider = new ConcurrentHashMap<>();

    Finder(TextAnnotator annotator, Glossary glossary) {
      this.annotator = annotator;
      this.glossary = glossary;
    }

    ArticleTopics in(IndexedArticle article, AnnotatedText text) {
      int lead =
          Sentence.in(article.article(), text).stream()
              .filter(Sentence::body)
              .limit(LEAD)
              .mapToInt(sentence -> sentence.span().end())
              .max()
              .orElse(text.text().length());
      List<Place> places = places(text);
      Map<String, Integer> times = new HashMap<>();
      Set<String> about =
          Stream.of(Fact.Kind.PARTNER, Fact.Kind.SERIES)
              .flatMap(article::facts)
              .map(Fact::value)
              .collect(Collectors.toCollection(HashSet::new));
      for (Place place : places) {
        int so = times.merge(place.key(), 1, Integer::sum);
        if (place.span().start() < lead || so >= OFTEN) {
          about.add(place.key());
        }
      }
      return new ArticleTopics(places, about);
    }

    /** The keys that the whole of some words stands for; none when they stand for nothing. */
    Set<String> keys(String words) {
      return Stream.of(Language.values())
          .flatMap(language -> named(annotator.annotate(words, language)))
          .filter(place -> place.span().length() >= words.strip().length())
          .map(Place::key)
          .collect(Collectors.toSet());
    }

    private Stream<Place> named(AnnotatedText text) {
      return Stream.concat(
          text.layer(EntityLinker.MENTIONS).stream()
              .map(mention -> new Place(mention.entity().id(), mention.span())),
          text.layer(TermMatch.LAYER).stream().map(term -> new Place(key(term), term.span())));
    }

    private String key(TermMatch term) {
      return glossary.entries().get(term.entry()).english().getFirst();
    }

    private List<Place> places(AnnotatedText text) {
      List<Place> places = new ArrayList<>(named(text).toList());
      Stream.concat(
              text.layer(EntityLinker.MENTIONS).stream()
                  .filter(mention -> mention.entity() instanceof Topic)
                  .map(Mention::span),
              text.layer(TermMatch.LAYER).stream().map(TermMatch::span))
          .forEach(term -> addWider(text, term, places));
      return places;
    }

    /** Who names joint exercises names exercises. */
    private void addWider(AnnotatedText text, Span span, List<Place> places) {
      String term = span.of(text.text()).toLowerCase(Locale.ROOT);
      String known = text.language().code() + term;
      Set<String> keys = wider.get(known);
      if (keys == null) {
        keys = wider(term, text.language());
        if (wider.size() < REMEMBERED) {
          wider.put(known, keys);
        }
      }
      keys.forEach(key -> places.add(new Place(key, span)));
    }

    private Set<String> wider(String term, Language language) {
      Set<String> keys = new HashSet<>();
      Tokens words = Tokens.of(term);
      int size = Math.min(words.size(), LONGEST_TERM);
      for (int first = 0; first < size; first++) {
        for (int last = first; last < size; last++) {
          if (last - first + 1 < words.size()) {
            String part = words.span(first, last).of(term);
            glossary.find(part, language).stream()
                .filter(match -> match.span().length() == part.length())
                .forEach(match -> keys.add(match.entry().english().getFirst()));
          }
        }
      }
      return keys;
    }
  }
}
