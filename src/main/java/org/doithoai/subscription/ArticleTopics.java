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
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Glossary;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Term;
import org.doithoai.text.Language;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/**
 * What an article names, by keys: an entity's id, or the first English term of a glossary's entry.
 *
 * @param named all that it names anywhere, and the wider terms that those contain
 * @param about what it is about: named in its title or lead, or again and again, or a partner of
 *     the meeting that it reports
 */
public record ArticleTopics(Set<String> named, Set<String> about) {

  /** Sentences of the body that are the lead. */
  private static final int LEAD = 3;

  /** Words of a term of which parts are looked for. */
  private static final int LONGEST_TERM = 10;

  /** Terms of which the parts are remembered: more than there are. */
  private static final int REMEMBERED = 20_000;

  /** An article is about what it names so often. */
  private static final int OFTEN = 3;

  public ArticleTopics {
    named = Set.copyOf(named);
    about = Set.copyOf(about);
  }

  /** Finds what articles name. Any number of threads may use one. */
  public static final class Finder {
    private final EntityLinker entities;
    private final Glossary glossary;
    private final Map<String, Set<String>> wider = new ConcurrentHashMap<>();

    public Finder(EntityLinker entities, Glossary glossary) {
      this.entities = entities;
      this.glossary = glossary;
    }

    ArticleTopics in(IndexedArticle indexed) {
      Article article = indexed.article();
      int lead = endOfLead(article);
      Map<String, Integer> times = new HashMap<>();
      Set<String> about =
          Stream.of(Fact.Kind.PARTNER, Fact.Kind.SERIES)
              .flatMap(indexed::facts)
              .map(Fact::value)
              .collect(Collectors.toCollection(HashSet::new));
      for (Place place : places(article.text(), article.language())) {
        int so = times.merge(place.key(), 1, Integer::sum);
        if (place.span().start() < lead || so >= OFTEN) {
          about.add(place.key());
        }
      }
      Set<String> named = new HashSet<>(times.keySet());
      named.addAll(about);
      return new ArticleTopics(named, about);
    }

    /**
     * A key that the whole of some words stands for; none when they stand for several or nothing.
     */
    Set<String> keys(String words) {
      Set<String> keys = new HashSet<>();
      for (Language language : Language.values()) {
        for (Mention mention : entities.find(words)) {
          addWhole(mention.entity().id(), mention.span(), words, keys);
        }
        for (Glossary.Match match : glossary.find(words, language)) {
          addWhole(match.entry().english().getFirst(), match.span(), words, keys);
        }
      }
      return keys;
    }

    private static void addWhole(String key, Span span, String words, Set<String> keys) {
      if (span.length() >= words.strip().length()) {
        keys.add(key);
      }
    }

    private List<Place> places(String text, Language language) {
      List<Place> places = new ArrayList<>();
      for (Mention mention : entities.find(text)) {
        places.add(new Place(mention.entity().id(), mention.span()));
        if (mention.entity() instanceof Term) {
          addWider(text, mention.span(), language, places);
        }
      }
      for (Glossary.Match match : glossary.find(text, language)) {
        places.add(new Place(match.entry().english().getFirst(), match.span()));
        addWider(text, match.span(), language, places);
      }
      return places;
    }

    /** Who names joint exercises names exercises. */
    private void addWider(String text, Span span, Language language, List<Place> places) {
      String term = span.of(text).toLowerCase(Locale.ROOT);
      Set<String> keys = wider.get(language.code() + term);
      if (keys == null) {
        keys = wider(term, language);
        if (wider.size() < REMEMBERED) {
          wider.put(language.code() + term, keys);
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

  private record Place(String key, Span span) {}

  private static int endOfLead(Article article) {
    return Sentences.split(article.text()).stream()
        .filter(sentence -> sentence.start() >= article.bodyStart())
        .limit(LEAD)
        .mapToInt(Span::end)
        .max()
        .orElse(article.text().length());
  }
}
