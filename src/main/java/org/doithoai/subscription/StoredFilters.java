package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.QuestionReader;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Folding;
import org.doithoai.text.TextAnnotator;

/**
 * The filters of all subscriptions. What filters name is kept apart from who names it: a partner
 * that a thousand subscriptions follow is looked for once in an article, and so are words.
 *
 * <p>An article is for a filter's partner, series or excluded notion when it is about it ({@link
 * ArticleTopics#about()}); for a person or topic when it names it anywhere; for words when a
 * sentence has them or their translation ({@link StandingQueries}).
 */
public final class StoredFilters implements FilterMatcher {

  /** How an article is looked at for a key. */
  private enum Look {
    ABOUT,
    NAMED,
    WORDS
  }

  private record Key(Look look, String value) {}

  /** A filter by its keys; an open one has no wanted key. */
  private record Keys(List<Key> actors, List<Key> subjects, List<Key> excluded, boolean together) {

    boolean accept(Set<Key> found) {
      if (excluded.stream().anyMatch(found::contains)) {
        return false;
      }
      boolean actor = actors.stream().anyMatch(found::contains);
      boolean subject = subjects.stream().anyMatch(found::contains);
      if (together && !actors.isEmpty() && !subjects.isEmpty()) {
        return actor && subject;
      }
      return actor || subject || (actors.isEmpty() && subjects.isEmpty());
    }

    List<Key> all() {
      List<Key> all = new ArrayList<>(actors);
      all.addAll(subjects);
      all.addAll(excluded);
      return all;
    }
  }

  private final TextAnnotator annotator;
  private final Supplier<StandingQueries> none;
  private final ArticleTopics.Finder topics;
  private final StandingQueries words;
  private final Map<String, Keys> filters = new HashMap<>();
  private final Map<Key, Set<String>> wanting = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Map<String, Integer> wordUses = new HashMap<>();

  /** None so far. */
  public StoredFilters(
      TextAnnotator annotator, Glossary glossary, Lexicon lexicon, QuestionReader reader) {
    this.annotator = annotator;
    this.topics = new ArticleTopics.Finder(annotator, glossary);
    this.none = () -> new StandingQueries(reader, lexicon, glossary);
    this.words = none.get();
  }

  /** One filter by itself, which is not stored. */
  public CompiledFilter compile(Filter filter) {
    return new CompiledFilter(filter, annotator, topics, none.get());
  }

  @Override
  public synchronized void put(String subscription, Filter filter) {
    remove(subscription);
    Keys keys = keys(filter);
    filters.put(subscription, keys);
    for (Key key : keys.all()) {
      if (key.look() == Look.WORDS && wordUses.merge(key.value(), 1, Integer::sum) == 1) {
        words.put(key.value(), key.value());
      }
    }
    if (keys.actors().isEmpty() && keys.subjects().isEmpty()) {
      open.add(subscription);
    }
    for (Collection<Key> wanted : List.of(keys.actors(), keys.subjects())) {
      wanted.forEach(key -> wanting.computeIfAbsent(key, k -> new HashSet<>()).add(subscription));
    }
  }

  @Override
  public synchronized void remove(String subscription) {
    Keys keys = filters.remove(subscription);
    if (keys == null) {
      return;
    }
    open.remove(subscription);
    for (Key key : keys.all()) {
      Set<String> others = wanting.get(key);
      if (others != null && others.remove(subscription) && others.isEmpty()) {
        wanting.remove(key);
      }
      if (key.look() == Look.WORDS && wordUses.merge(key.value(), -1, Integer::sum) == 0) {
        wordUses.remove(key.value());
        words.remove(key.value());
      }
    }
  }

  @Override
  public Set<String> matching(IndexedArticle article) {
    AnnotatedText text = article.annotated(annotator);
    ArticleTopics found = topics.in(article, text);
    Set<String> foundWords = words.matching(text);
    synchronized (this) {
      Set<Key> keys = new HashSet<>();
      found.about().forEach(key -> keys.add(new Key(Look.ABOUT, key)));
      found.named().forEach(key -> keys.add(new Key(Look.NAMED, key)));
      foundWords.forEach(key -> keys.add(new Key(Look.WORDS, key)));
      Set<String> candidates = new HashSet<>(open);
      keys.forEach(key -> candidates.addAll(wanting.getOrDefault(key, Set.of())));
      Set<String> matching = new TreeSet<>();
      for (String subscription : candidates) {
        Keys filter = filters.get(subscription);
        if (filter != null && filter.accept(keys)) {
          matching.add(subscription);
        }
      }
      return matching;
    }
  }

  private Keys keys(Filter filter) {
    List<Key> actors = new ArrayList<>();
    filter.partners().forEach(id -> actors.add(new Key(Look.ABOUT, id)));
    filter.people().forEach(id -> actors.add(new Key(Look.NAMED, id)));
    List<Key> subjects = new ArrayList<>();
    filter.topics().forEach(id -> subjects.add(new Key(Look.NAMED, id)));
    filter.phrases().forEach(phrase -> subjects.add(new Key(Look.WORDS, plain(phrase))));
    List<Key> excluded = new ArrayList<>();
    for (String phrase : filter.excluded()) {
      Set<String> known = topics.keys(Folding.nfc(phrase));
      known.forEach(key -> excluded.add(new Key(Look.ABOUT, key)));
      if (known.isEmpty()) {
        excluded.add(new Key(Look.WORDS, plain(phrase)));
      }
    }
    return new Keys(actors, subjects, excluded, filter.together());
  }

  /** Phrases that differ in nothing but spaces are one. */
  private static String plain(String phrase) {
    return Folding.nfc(phrase).strip().replaceAll("\\s+", " ");
  }
}
