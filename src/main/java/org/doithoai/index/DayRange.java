package org.doithoai.index;

import java.time.LocalDate;

/**
 * A stretch of days.
 *
 * @param from the first day
 * @param until the last day
 */
public record DayRange(LocalDate from, LocalDate until) {

  /** Met by the articles whose event was on these days; without such a day, published then. */
  public Condition ofEvent() {
    return condition(ArticleFields.DAY);
  }

  /** Met by the articles published on these days; without such a day, whose event was then. */
  public Condition published() {
    return condition(ArticleFields.PUBLISHED);
  }

  private Condition condition(String field) {
    return new Condition.Between(field, from.toEpochDay(), until.toEpochDay());
  }
}
