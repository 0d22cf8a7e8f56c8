package org.doithoai.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The articles and their passages as of the moment it was opened, whichever engine keeps them.
 *
 * <p>Thread-safe.
 */
public final class ArticleIndex implements Closeable {

  private final PassageIndex engine;
  private final Events events;

  /** The articles of an engine, which is closed with this. */
  public ArticleIndex(PassageIndex engine) {
    this.engine = engine;
    this.events = new Events(engine);
  }

  /**
   * Opens what {@link IndexUpdate} has made in a folder.
   *
   * @return empty if there is no index yet
   * @throws DamagedIndexException if the files are not those of a whole index of this format
   */
  public static Optional<ArticleIndex> open(Path folder) throws IOException {
    return LuceneIndex.open(folder).map(ArticleIndex::new);
  }

  /** An index of no article, in memory: for a bot whose articles are still to come. */
  public static ArticleIndex empty() throws IOException {
    return new ArticleIndex(LuceneIndex.empty());
  }

  /** The engine, to be searched. */
  public PassageIndex passages() {
    return engine;
  }

  /** The article with this key, which has to be there. */
  public IndexedArticle article(String key) throws IOException {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("no article with the key " + key));
  }

  /** The article with this key; empty when there is none. */
  public Optional<IndexedArticle> find(String key) throws IOException {
    return engine.articles(List.of(key)).stream().findFirst();
  }

  /** All articles, in the order in which they were indexed. */
  public List<IndexedArticle> articles() throws IOException {
    return List.copyOf(lazily(ArticleFields.articles(), null));
  }

  /**
   * The first of the articles that meet a condition.
   *
   * @param order null for that in which they were indexed
   * @param limit how many at most
   */
  public List<IndexedArticle> articles(Condition which, @Nullable DayOrder order, int limit)
      throws IOException {
    return engine.articles(engine.keys(which, order, limit));
  }

  /** The articles with this {@link ArticleFields#id}, one in each knowledge folder at most. */
  public List<IndexedArticle> ofId(String id) throws IOException {
    return articles(ArticleFields.ofId(id), null, Integer.MAX_VALUE);
  }

  /** The articles of that source, one in each knowledge folder at most. */
  public List<IndexedArticle> ofSource(String source) throws IOException {
    return articles(ArticleFields.ofSource(source), null, Integer.MAX_VALUE);
  }

  /**
   * All articles in this order, each read when it is asked for: as long as the index is open.
   *
   * @throws UncheckedIOException from the list, if the index cannot be read
   */
  public List<Article> articles(DayOrder order) throws IOException {
    List<IndexedArticle> found = lazily(ArticleFields.articles(), order);
    return Reading.lazily(found.size(), place -> found.get(place).article());
  }

  /**
   * The articles that are wanted, in this order; each is read as by {@link #articles(DayOrder)}.
   */
  public List<IndexedArticle> articles(ArticleFilter filter, DayOrder order) throws IOException {
    return lazily(
        Condition.all(filter.condition(), new Condition.Not(new Condition.Repeated())), order);
  }

  private List<IndexedArticle> lazily(Condition which, @Nullable DayOrder order)
      throws IOException {
    List<String> keys = engine.keys(which, order, Integer.MAX_VALUE);
    return Reading.lazily(
        keys.size(),
        place -> Reading.of(() -> find(keys.get(place))).orElseThrow(NoSuchElementException::new));
  }

  /** All values that facts of one kind have, in their order. */
  public List<String> values(Fact.Kind kind) throws IOException {
    return engine.values(ArticleFields.of(kind));
  }

  /** Whether an earlier copy of this article is searched in its place. */
  public boolean isRepeated(String key) throws IOException {
    return count(Condition.all(ArticleFields.ofKey(key), new Condition.Repeated())) > 0;
  }

  /**
   * What is indexed.
   *
   * @param articles how many there are of each language
   * @param newest the latest day of an event reported; null when none is dated
   */
  public record Holdings(Map<Language, Integer> articles, @Nullable LocalDate newest) {
    public Holdings {
      articles = Map.copyOf(articles);
    }
  }

  /** What is indexed, from the index's own statistics. */
  public Holdings holdings() throws IOException {
    Map<Language, Integer> articles = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      articles.put(language, count(ArticleFields.in(language)));
    }
    String latest = engine.lastValue(ArticleFields.of(Fact.Kind.DATE)).orElse("");
    return new Holdings(
        articles, latest.isEmpty() || latest.startsWith("-") ? null : LocalDate.parse(latest));
  }

  /** How many documents, articles and passages alike, meet a condition. */
  public int count(Condition which) throws IOException {
    return engine.count(which);
  }

  /** Which articles belong together. */
  public Events events() {
    return events;
  }

  /** The same report in the other language, marked as its translation or found to be. */
  public @Nullable Article translation(Article article) throws IOException {
    for (IndexedArticle indexed : ofSource(article.source())) {
      String other = events().translation(indexed.key()).orElse(null);
      if (other != null && indexed.article().equals(article)) {
        return article(other).article();
      }
    }
    return null;
  }

  /** The key of each article, and the hash of its file. */
  public Map<String, String> hashes() throws IOException {
    return engine.hashes();
  }

  /** Whether nothing has changed since it was opened. */
  public boolean isCurrent() throws IOException {
    return engine.isCurrent();
  }

  /** Keeps it open until {@link #close} was called once more; false when it is closed already. */
  public boolean retain() {
    return engine.retain();
  }

  /** Closes it once all who {@linkplain #retain retained} it have called this, and the opener. */
  @Override
  public void close() throws IOException {
    engine.close();
  }
}
