package org.doithoai.index;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.text.AnnotationInput;
import org.doithoai.text.AnnotationOutput;
import org.jspecify.annotations.Nullable;

/**
 * Which event an article reports, as far as it says.
 *
 * @param partners the ids of those whom Vietnam met
 * @param series the id of the series of meetings
 * @param edition the meeting's number in its series
 * @param date the day with its year
 * @param day the day of the year, with the date or alone
 * @param year of the date, or else of publication
 */
record EventFacts(
    Set<String> partners,
    @Nullable String series,
    @Nullable String edition,
    @Nullable LocalDate date,
    @Nullable MonthDay day,
    @Nullable Integer year) {

  /** More than a month has, to write a day and its month as one number. */
  private static final int DAYS = 32;

  EventFacts {
    partners = Set.copyOf(partners);
  }

  static EventFacts of(IndexedArticle indexed) {
    Article article = indexed.article();
    String said = value(indexed, Fact.Kind.DATE);
    LocalDate date = article.date();
    if (date == null) {
      date = indexed.day().orElse(null);
    }
    MonthDay day = null;
    if (date != null) {
      day = MonthDay.from(date);
    } else if (said != null) {
      day = MonthDay.parse(said);
    }
    LocalDate dated = date != null ? date : article.published();
    return new EventFacts(
        indexed.facts(Fact.Kind.PARTNER).map(Fact::value).collect(Collectors.toSet()),
        value(indexed, Fact.Kind.SERIES),
        value(indexed, Fact.Kind.EDITION),
        date,
        day,
        dated == null ? null : dated.getYear());
  }

  private static @Nullable String value(IndexedArticle article, Fact.Kind kind) {
    return article.fact(kind).map(Fact::value).orElse(null);
  }

  /** Whether the two can not be one event: they name other partners, editions or days. */
  boolean contradicts(EventFacts other) {
    boolean partnersDiffer =
        !partners.isEmpty()
            && !other.partners.isEmpty()
            && Collections.disjoint(partners, other.partners);
    return partnersDiffer
        || differ(series, other.series)
        || differ(edition, other.edition)
        || daysApart(other).orElse(0L) > 1
        || (differ(year, other.year) && (date == null || other.date == null));
  }

  private static boolean differ(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !one.equals(other);
  }

  /** Whether both name a partner alike, and the edition or the very day with its year. */
  boolean agrees(EventFacts other) {
    return sharesPartner(other)
        && ((edition != null && edition.equals(other.edition))
            || (date != null && date.equals(other.date)));
  }

  /** Whether both name a partner alike, and the day; a year need not be said. */
  boolean agreesOnDay(EventFacts other) {
    return sharesPartner(other) && daysApart(other).orElse(Long.MAX_VALUE) == 0;
  }

  private boolean sharesPartner(EventFacts other) {
    return !Collections.disjoint(partners, other.partners);
  }

  /** Between the two days, in the year of the one that has one; empty when either is unknown. */
  private Optional<Long> daysApart(EventFacts other) {
    if (day == null || other.day == null) {
      return Optional.empty();
    }
    int common = date != null ? date.getYear() : other.date != null ? other.date.getYear() : 2024;
    LocalDate here = date != null ? date : day.atYear(common);
    LocalDate there = other.date != null ? other.date : other.day.atYear(common);
    return Optional.of(Math.abs(ChronoUnit.DAYS.between(here, there)));
  }

  /** Words that articles share which may report one event: partner with edition, with day. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    for (String partner : partners) {
      if (edition != null) {
        keys.add("k:" + partner + ":" + edition);
      }
      if (day != null) {
        keys.add("k:" + partner + ":" + day);
      }
    }
    return keys;
  }

  void write(AnnotationOutput out) {
    out.number(partners.size());
    partners.stream().sorted().forEach(out::string);
    out.string(Objects.requireNonNullElse(series, ""));
    out.string(Objects.requireNonNullElse(edition, ""));
    out.number(date == null ? 0 : (int) date.toEpochDay());
    out.number(day == null ? 0 : day.getMonthValue() * DAYS + day.getDayOfMonth());
    out.number(year == null ? 0 : year);
  }

  static EventFacts read(AnnotationInput in) {
    Set<String> partners = new HashSet<>();
    int count = in.number();
    for (int i = 0; i < count; i++) {
      partners.add(in.string());
    }
    String series = in.string();
    String edition = in.string();
    int date = in.number();
    int day = in.number();
    int year = in.number();
    return new EventFacts(
        partners,
        series.isEmpty() ? null : series,
        edition.isEmpty() ? null : edition,
        date == 0 ? null : LocalDate.ofEpochDay(date),
        day == 0 ? null : MonthDay.of(day / DAYS, day % DAYS),
        year == 0 ? null : Integer.valueOf(year));
  }
}
