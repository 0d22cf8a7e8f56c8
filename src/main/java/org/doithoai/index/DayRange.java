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

  /** Finds the articles of these days. */
  public Query query() {
    return LongPoint.newRangeQuery(ArticleFields.DAY, from.toEpochDay(), until.toEpochDay());
  }
}
