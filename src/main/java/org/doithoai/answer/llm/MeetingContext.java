package org.doithoai.answer.llm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.DateMention;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an article says of the meeting it reports, each with the sentence that says it: a claim on
 * any other sentence may name the meeting by it.
 */
record MeetingContext(IndexedArticle article) {

  /** Where it says that the meeting was with this partner. */
  Optional<Span> partner(String id) {
    return said(Fact.Kind.PARTNER, id);
  }

  /** Where it says that the meeting was of this series. */
  Optional<Span> series(String id) {
    return said(Fact.Kind.SERIES, id);
  }

  /** Where it says that the meeting had this number. */
  Optional<Span> edition(String number) {
    return said(Fact.Kind.EDITION, number);
  }

  /** Where it says that the meeting was there. */
  Optional<Span> place(String id) {
    return said(Fact.Kind.PLACE, id);
  }

  /** Where it says that the meeting was on this day; a claim may say less of the day, not more. */
  Optional<Span> date(DateMention date) {
    return article
        .facts(Fact.Kind.DATE)
        .filter(fact -> !date.isRange() && date.day() != null && isOf(fact.value(), date))
        .map(Fact::span)
        .findFirst();
  }

  private static boolean isOf(String value, DateMention date) {
    String day =
        "%02d-%02d"
            .formatted(
                date.month() == null ? 0 : date.month(), date.day() == null ? 0 : date.day());
    boolean year = date.year() == null || value.startsWith(date.year() + "-");
    return year && value.endsWith("-" + day) && isWeekday(value, date.from().weekday());
  }

  private static boolean isWeekday(String value, @Nullable DayOfWeek weekday) {
    return weekday == null
        || (!value.startsWith("-") && LocalDate.parse(value).getDayOfWeek() == weekday);
  }

  private Optional<Span> said(Fact.Kind kind, String value) {
    return article
        .facts(kind)
        .filter(fact -> fact.value().equals(value))
        .map(Fact::span)
        .findFirst();
  }
}
