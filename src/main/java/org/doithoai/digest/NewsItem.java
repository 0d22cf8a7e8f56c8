package org.doithoai.digest;

import org.jspecify.annotations.Nullable;

/**
 * An article that a subscription has not been told of in this state.
 *
 * @param article its key in the index, {@link org.doithoai.index.IndexedArticle#key()}
 * @param correction whether an earlier state of it went out to this subscription already
 * @param sent what went out then, as {@link ArticleSnapshot#text()} gives it; null when nothing
 *     did, or when that is not known
 */
public record NewsItem(String article, boolean correction, @Nullable String sent) {

  /** The same where what went out before is not known. */
  public NewsItem(String article, boolean correction) {
    this(article, correction, null);
  }
}
