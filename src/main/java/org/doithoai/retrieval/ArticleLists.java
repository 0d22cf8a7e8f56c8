package org.doithoai.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.DayOrder;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.Language;

/**
 * Lists of articles by what they have in common, from the index alone: no article is read but those
 * that are shown. Thread-safe.
 */
public final class ArticleLists {

  /** Reports of one event that are looked at. */
  private static final int MOST_REPORTS = 20;

  private final ArticleIndex index;

  ArticleLists(ArticleIndex index) {
    this.index = index;
  }

  /**
   * A list.
   *
   * @param items the keys of the articles of each item, in the order asked for
   */
  public record Found(List<List<String>> items) {
    public Found {
      items = List.copyOf(items);
    }

    /** How many items it has. */
    public int size() {
      return items.size();
    }
  }

  /** The articles, each by itself. */
  public Found articles(ArticleSelection which, DayOrder order) throws IOException {
    return single(keys(which, true, order));
  }

  /** The keys of the newest articles, at most so many. */
  public List<String> newest(ArticleSelection which, int most) throws IOException {
    return keys(which, true, DayOrder.NEWEST_FIRST).stream().limit(most).toList();
  }

  private static Found single(List<String> keys) {
    return new Found(keys.stream().map(List::of).toList());
  }

  /** The events that the articles report, each with its reports. */
  public Found events(ArticleSelection which, DayOrder order) throws IOException {
    return grouped(keys(which, true, order));
  }

  /**
   * Those that meet all conditions but that of the time, as they have none.
   *
   * @param single true for the articles by themselves, not the events that they report
   */
  public Found undated(ArticleSelection which, boolean single) throws IOException {
    List<String> keys = keys(which, false, DayOrder.NEWEST_FIRST);
    return single ? single(keys) : grouped(keys);
  }

  private Found grouped(List<String> keys) {
    Map<String, List<String>> events = new LinkedHashMap<>();
    for (String key : keys) {
      String event = index.events().event(key);
      events.computeIfAbsent(event, _ -> new ArrayList<>()).add(key);
    }
    return new Found(List.copyOf(events.values()));
  }

  /** The article with this key. */
  public IndexedArticle article(String key) throws IOException {
    return index.article(key);
  }

  /** The report of an event in this language, else its first. */
  public IndexedArticle article(List<String> reports, Language language) throws IOException {
    for (String key : reports.subList(0, Math.min(reports.size(), MOST_REPORTS))) {
      IndexedArticle article = article(key);
      if (article.article().language() == language) {
        return article;
      }
    }
    return article(reports.getFirst());
  }

  /** True if there are articles of this outlet. */
  public boolean isOutlet(String name) throws IOException {
    return index.count(ArticleFields.ofOutlet(name)) > 0;
  }

  private List<String> keys(ArticleSelection which, boolean dated, DayOrder order)
      throws IOException {
    return index.passages().keys(which.condition(dated), order, Integer.MAX_VALUE);
  }
}
