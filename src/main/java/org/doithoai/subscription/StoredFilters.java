package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.doithoai.article.Outlets;
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
    WORDS,
    OUTLET
  }

  private record Key(Look look, String value) {}

  /** A filter by its keys; an open one has no wanted key. */
  private record Keys(
      List<Key> actors,
      List<Key> subjects,
      List<Key> excluded,
      List<Key> outlets,
      boolean together) {

    /** True if one of either kind has to be there. */
    boolean needsBoth() {
      return together && !actors.isEmpty() && !subjects.isEmpty();
    }

    boolean isOpen() {
      return actors.isEmpty() && subjects.isEmpty();
    }

    List<Key> all() {
      List<Key> all = new ArrayList<>(actors);
      all.addAll(subjects);
      all.addAll(excluded);
      return all;
    }
  }

  /** Which subscriptions, by their numbers, have a key in one part of their filters. */
  private static final class Postings {
    private final Map<Key, BitSet> numbers = new HashMap<>();

    void set(List<Key> keys, int number, boolean there) {
      for (Key key : keys) {
        BitSet of = numbers.computeIfAbsent(key, _ -> new BitSet());
        of.set(number, there);
        if (of.isEmpty()) {
          numbers.remove(key);
        }
      }
    }

    /** Those that have any of the keys. */
    BitSet any(Set<Key> keys) {
      BitSet any = new BitSet();
      for (Key key : keys) {
        BitSet of = numbers.get(key);
        if (of != null) {
          any.or(of);
        }
      }
      return any;
    }
  }

  private final TextAnnotator annotator;
  private final Supplier<StandingQueries> none;
  private final ArticleTopics.Finder topics;
  private final StandingQueries words;
  private final Map<String, Keys> filters = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The subscriptions by their numbers; an empty name where one is gone. */
  private final List<String> names = new ArrayList<>();

  private final BitSet gone = new BitSet();
  private final BitSet open = new BitSet();
  private final BitSet both = new BitSet();
  private final BitSet fromSome = new BitSet();
  private final Postings actors = new Postings();
  private final Postings subjects = new Postings();
  private final Postings excluded = new Postings();
  private final Postings outlets = new Postings();
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
    int number = gone.isEmpty() ? names.size() : gone.nextSetBit(0);
    gone.clear(number);
    if (number == names.size()) {
      names.add(subscription);
    } else {
      names.set(number, subscription);
    }
    filters.put(subscription, keys);
    numbers.put(subscription, number);
    for (Key key : keys.all()) {
      if (key.look() == Look.WORDS && wordUses.merge(key.value(), 1, Integer::sum) == 1) {
        words.put(key.value(), key.value());
      }
    }
    set(number, keys, true);
  }

  private void set(int number, Keys keys, boolean there) {
    actors.set(keys.actors(), number, there);
    subjects.set(keys.subjects(), number, there);
    excluded.set(keys.excluded(), number, there);
    outlets.set(keys.outlets(), number, there);
    fromSome.set(number, there && !keys.outlets().isEmpty());
    open.set(number, there && keys.isOpen());
    both.set(number, there && keys.needsBoth());
  }

  @Override
  public synchronized void remove(String subscription) {
    Keys keys = filters.remove(subscription);
    Integer number = numbers.remove(subscription);
    if (keys == null || number == null) {
      return;
    }
    set(number, keys, false);
    names.set(number, "");
    gone.set(number);
    for (Key key : keys.all()) {
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
    Set<Key> keys = new HashSet<>();
    found.about().forEach(key -> keys.add(new Key(Look.ABOUT, key)));
    found.named().forEach(key -> keys.add(new Key(Look.NAMED, key)));
    foundWords.forEach(key -> keys.add(new Key(Look.WORDS, key)));
    outlet(article).ifPresent(name -> keys.add(new Key(Look.OUTLET, name)));
    return matching(keys);
  }

  /** Set algebra over the numbers: no filter is looked at by itself. */
  private synchronized Set<String> matching(Set<Key> found) {
    BitSet acting = actors.any(found);
    BitSet matching = subjects.any(found);
    BitSet half = (BitSet) both.clone();
    BitSet whole = (BitSet) acting.clone();
    whole.and(matching);
    half.andNot(whole);
    matching.or(acting);
    matching.andNot(half);
    matching.or(open);
    matching.andNot(excluded.any(found));
    BitSet elsewhere = (BitSet) fromSome.clone();
    elsewhere.andNot(outlets.any(found));
    matching.andNot(elsewhere);
    return matching.stream().mapToObj(names::get).collect(Collectors.toSet());
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
      Outlets.meant(phrase).ifPresent(name -> excluded.add(new Key(Look.OUTLET, name)));
      known.forEach(key -> excluded.add(new Key(Look.ABOUT, key)));
      if (known.isEmpty()) {
        excluded.add(new Key(Look.WORDS, plain(phrase)));
      }
    }
    List<Key> outlets =
        filter.outlets().stream().map(name -> new Key(Look.OUTLET, outlet(name))).toList();
    return new Keys(actors, subjects, excluded, outlets, filter.together());
  }

  private static Optional<String> outlet(IndexedArticle article) {
    return Optional.ofNullable(article.article().outlet()).map(StoredFilters::outlet);
  }

  /** One spelling of an outlet's name. */
  private static String outlet(String name) {
    return Outlets.meant(name).orElseGet(() -> Folding.fold(name));
  }

  /** Phrases that differ in nothing but spaces are one. */
  private static String plain(String phrase) {
    return Folding.nfc(phrase).strip().replaceAll("\\s+", " ");
  }
}
