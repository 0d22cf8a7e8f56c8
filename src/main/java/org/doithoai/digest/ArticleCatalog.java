package org.doithoai.digest;

import java.util.List;
import java.util.Map;
import org.doithoai.index.DayRange;
import org.doithoai.index.IndexedArticle;
import org.jspecify.annotations.Nullable;

/** The articles as they are indexed now. Any number of threads may use one. */
public interface ArticleCatalog {

  /** The key of each article, and the hash of its file. */
  Map<String, String> hashes();

  /** The articles of some days, copies left out, newest first. */
  List<IndexedArticle> of(DayRange days);

  /** The article with this key; null when it is no longer there. */
  @Nullable IndexedArticle article(String key);

  /**
   * Takes in what other processes took in already.
   *
   * @return false when that cannot be done now: an article that is news may be missing
   */
  default boolean catchUp() {
    return true;
  }
}
