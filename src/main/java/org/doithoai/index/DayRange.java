package org.doithoai.index;

import java.time.LocalDate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.Query;

/**
 * A stretch of days.
 *
 * @param from the first day
 * @param until the last day
 */
public record DayRange(LocalDate from, LocalDate until) {

  /** Finds the articles whose event was on these days; without such a day, published then. */
  public Query query() {
    return query(ArticleFields.DAY);
  }

  /** Finds the articles published on these days; without such a day, whose event was then. */
  public Query published() {
    return query(ArticleFields.PUBLISHED);
  }

  private Query query(String field) {
    return LongPoint.newRangeQuery(field, from.toEpochDay(), until.toEpochDay());
  }
}
