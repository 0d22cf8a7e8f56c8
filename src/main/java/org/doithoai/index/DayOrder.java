package org.doithoai.index;

/**
 * The order of articles by the day of the event, else of publication; undated ones come last, and
 * those of one day as they were indexed.
 */
public enum DayOrder {
  NEWEST_FIRST,
  OLDEST_FIRST
}
