package org.doithoai.index;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The order of articles by the day of the event, else of publication; undated ones come last. */
public enum DayOrder {
  NEWEST_FIRST(true, Long.MIN_VALUE),
  OLDEST_FIRST(false, Long.MAX_VALUE);

  private final boolean newestFirst;
  private final long undated;

  DayOrder(boolean newestFirst, long undated) {
    this.newestFirst = newestFirst;
    this.undated = undated;
  }

  /** The same for Lucene. */
  public Sort sort() {
    SortField day = new SortField(ArticleFields.DAY, SortField.Type.LONG, newestFirst, undated);
    return new Sort(day, SortField.FIELD_DOC);
  }
}
