package org.doithoai.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an engine does for the bot: it ranks passages, counts words, and finds articles and their
 * links. {@link LuceneIndex} does so in this process; another engine does the same elsewhere, with
 * the same figures. What terms a text has, and what a question is searched as, no engine knows.
 *
 * <p>Every method throws {@link IOException} when the index cannot be read. Any number of threads
 * may use one.
 */
public interface PassageIndex extends Closeable {

  /**
   * The best passages of a language by BM25 over expected frequencies (decision 20), best first;
   * none of which an earlier copy is searched. The statistics are those of all passages, wherever
   * they are kept.
   *
   * @param limit how many at most, at least 1
   */
  List<RankedPassage> rank(Language language, List<TranslatedTerm> terms, int limit)
      throws IOException;

  /**
   * The passages of a language whose vectors are nearest, nearest first; none of which an earlier
   * copy is searched.
   *
   * @param vector of as many {@link #dimensions} as those of the passages
   * @param limit how many at most, at least 1
   */
  List<RankedPassage> nearest(Language language, float[] vector, int limit) throws IOException;

  /** How many dimensions the vectors of a language's passages have; 0 when there are none. */
  int dimensions(Language language) throws IOException;

  /** How many passages have a term in this field of {@link PassageFields}. */
  int frequency(String field, String term) throws IOException;

  /**
   * Says what {@link #frequency} is going to be asked: an engine that is far away looks all up at
   * once. Nothing depends on it.
   *
   * @param terms by field
   */
  default void expect(Map<String, ? extends Collection<String>> terms) throws IOException {}

  /** How many passages of a language there are. */
  int passages(Language language) throws IOException;

  /**
   * The word of the language's passages that is nearest to one that none of them has, with the same
   * first letter.
   *
   * @param edits how many letters may be wrong, missing, added or swapped: 1 or 2
   */
  Optional<String> near(Language language, String word, int edits) throws IOException;

  /** The articles with these keys, in this order; without those that are no longer there. */
  List<IndexedArticle> articles(List<String> keys) throws IOException;

  /**
   * The keys of the articles that meet a condition; each may be looked up when it is asked for.
   *
   * @param order null for that in which they were indexed
   * @param limit how many at most, at least 1
   */
  List<String> keys(Condition which, @Nullable DayOrder order, int limit) throws IOException;

  /** How many documents, articles and passages alike, meet a condition. */
  int count(Condition which) throws IOException;

  /** All words that a field of {@link ArticleFields} has, in their order. */
  List<String> values(String field) throws IOException;

  /** The last of them; empty when it has none. */
  Optional<String> lastValue(String field) throws IOException;

  /** The links of an article to others that are there, in any order. */
  List<Link> links(String key) throws IOException;

  /** All links. */
  List<Link> links() throws IOException;

  /** The key of each article, and the hash of its file. */
  Map<String, String> hashes() throws IOException;

  /** Whether nothing has changed since it was opened. */
  boolean isCurrent() throws IOException;

  /** Keeps it open until {@link #close} was called once more; false when it is closed already. */
  boolean retain();

  /** Closes it once all who {@linkplain #retain retained} it have called this, and the opener. */
  @Override
  void close() throws IOException;
}
