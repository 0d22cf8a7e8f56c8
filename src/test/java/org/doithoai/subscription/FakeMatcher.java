package org.doithoai.subscription;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.doithoai.index.IndexedArticle;

/** Looks for the phrases of a filter in the text; an open filter takes everything. */
public final class FakeMatcher implements FilterMatcher {

  private final Map<String, Filter> filters = new ConcurrentHashMap<>();

  @Override
  public void put(String subscription, Filter filter) {
    filters.put(subscription, filter);
  }

  @Override
  public void remove(String subscription) {
    filters.remove(subscription);
  }

  @Override
  public Set<String> matching(IndexedArticle article) {
    String text = article.article().text();
    return filters.entrySet().stream()
        .filter(entry -> isFor(entry.getValue(), text))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isFor(Filter filter, String text) {
    return filter.isOpen() || filter.phrases().stream().anyMatch(text::contains);
  }
}
