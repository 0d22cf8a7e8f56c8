package org.doithoai.subscription;

import java.util.Set;
import org.doithoai.index.IndexedArticle;

/** Knows which subscriptions an article is for. Any number of threads may use one. */
public interface FilterMatcher {

  /** From now on this subscription is about this, instead of what it was about before. */
  void put(String subscription, Filter filter);

  /** From now on this subscription is about nothing; no matter if it was about nothing before. */
  void remove(String subscription);

  /** The ids of the subscriptions that the article is for. */
  Set<String> matching(IndexedArticle article);
}
