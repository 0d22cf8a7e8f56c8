package org.doithoai.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.index.IndexedArticle;
import org.doithoai.knowledge.Article;
import org.doithoai.knowledge.EntityFinder;
import org.doithoai.knowledge.Fact;
import org.doithoai.knowledge.Glossary;
import org.doithoai.knowledge.Mention;
import org.doithoai.language.Language;
import org.doithoai.language.Sentences;
import org.doithoai.language.Span;

/**
 * What an article names, by keys: an entity's id, or the first English term of a glossary's entry.
 *
 * @param named all that it names anywhere
 * @param about what it is about: named in its title or lead, or again and again, or a partner of the
 *     meeting that it reports
 */
record Notions(Set<String> named, Set<String> about) {

  /** Sentences of the body that are the lead. */
  private static final int LEAD = 3;

  /** An article is about what it names so often. */
  private static final int OFTEN = 3;

  Notions {
    named = Set.copyOf(named);
    about = Set.copyOf(about);
  }

  /** Finds what articles name. */
  record Finder(EntityFinder entities, Glossary glossary) {

    Notions in(IndexedArticle indexed) {
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
      return new Notions(named, about);
    }

    /** A key that the whole of some words stands for; none when they stand for several or nothing. */
    Set<String> keys(String words) {
      Set<String> keys = new HashSet<>();
      for (Language language : Language.values()) {
        for (Place place : places(words, language)) {
          if (place.span().length() >= words.strip().length()) {
            keys.add(place.key());
          }
        }
      }
      return keys;
    }

    private List<Place> places(String text, Language language) {
      List<Place> places = new ArrayList<>();
      for (Mention mention : entities.find(text)) {
        places.add(new Place(mention.entity().id(), mention.span()));
      }
      for (Glossary.Match match : glossary.find(text, language)) {
        places.add(new Place(match.entry().english().getFirst(), match.span()));
      }
      return places;
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
