package org.doithoai.answer.llm;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.DateMention;
import org.doithoai.text.Ordinal;
import org.doithoai.text.PartialDate;
import org.doithoai.text.Quantity;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A date or number that a text says, in figures or in words.
 *
 * @param span where it stands
 * @param date the date; null for a number
 * @param value the number; 0 for a date
 * @param ordinal true if it numbers one of a series and does not count
 * @param unit the currency or unit; null for none
 */
record Figure(
    Span span, @Nullable DateMention date, double value, boolean ordinal, @Nullable String unit) {

  /** So many are counted without being numbered. */
  private static final int MOST_COUNTED = 10;

  /**
   * Those of a stretch of a text, in order.
   *
   * @param taken where names stand, whose numbers do not count, and words for both sides
   */
  static List<Figure> in(AnnotatedText text, Span part, List<Span> taken) {
    List<Figure> found = new ArrayList<>();
    Stream<Figure> dates =
        text.within(DateMention.LAYER, DateMention::span, part).stream()
            .map(date -> new Figure(date.span(), date, 0, false, null));
    Stream<Figure> ordinals =
        text.within(Ordinal.LAYER, Ordinal::span, part).stream()
            .filter(ordinal -> ordinal.value() > 1)
            .map(ordinal -> new Figure(ordinal.span(), null, ordinal.value(), true, null));
    Stream<Figure> quantities =
        text.within(Quantity.LAYER, Quantity::span, part).stream()
            .filter(quantity -> quantity.value() != 1 || hasDigit(quantity.span().of(text.text())))
            .map(q -> new Figure(q.span(), null, q.value(), false, q.unit()));
    Stream<Figure> others =
        text.tokens().words().stream()
            .filter(word -> part.contains(word.span()) && word.isNumber())
            .map(word -> new Figure(word.span(), null, number(word), false, null));
    Stream.of(dates, ordinals, quantities, others)
        .flatMap(figures -> figures)
        .filter(figure -> taken.stream().noneMatch(figure.span()::overlaps))
        .filter(figure -> found.stream().noneMatch(f -> f.span().overlaps(figure.span())))
        .forEach(found::add);
    found.sort((one, other) -> one.span().compareTo(other.span()));
    return List.copyOf(found);
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static double number(Token word) {
    return Double.parseDouble(word.text());
  }

  /** True for what may only count those whom the evidence names: {@code the three ministers}. */
  boolean isSmallCount() {
    return date == null && unit == null && !ordinal && value <= MOST_COUNTED;
  }

  /** True if the other says this, or more exactly so. */
  boolean isSaidBy(Figure other) {
    if (date != null) {
      return other.date != null
          ? isSame(date, other.date)
          : isYear(date) && other.value == Objects.requireNonNullElse(date.year(), 0);
    }
    if (other.date != null) {
      return !ordinal && isPartOf(other.date);
    }
    boolean sameUnit = unit == null || other.unit == null || unit.equals(other.unit);
    return value == other.value && ordinal == other.ordinal && sameUnit;
  }

  /** The year of a day or month that is said; 0 for none. */
  int year() {
    if (date == null || date.month() == null || date.isRange()) {
      return 0;
    }
    Integer year = date.year();
    return year == null ? 0 : year;
  }

  /** The same day or month of any year. */
  Figure withoutYear() {
    DateMention of = Objects.requireNonNull(date);
    PartialDate from = of.from();
    PartialDate day = new PartialDate(null, from.month(), from.day(), from.weekday());
    return new Figure(
        span, new DateMention(of.span(), day, null, of.inName()), value, ordinal, unit);
  }

  /** True if a bare number is a day or year of the date. */
  private boolean isPartOf(DateMention of) {
    PartialDate until = of.until();
    return Stream.of(of.from().day(), of.from().year(), until == null ? null : until.day())
        .anyMatch(part -> part != null && part == value);
  }

  private static boolean isYear(DateMention date) {
    return date.month() == null && date.day() == null && !date.isRange();
  }

  /** True if the one could be taken for the other. */
  boolean isLike(Figure other) {
    return (date == null) == (other.date == null) && ordinal == other.ordinal;
  }

  /** True if the claim says no more of the date than the evidence does, and the same. */
  private static boolean isSame(DateMention claimed, DateMention said) {
    PartialDate until = claimed.until();
    PartialDate end = said.until();
    if (until != null) {
      return end != null && isSame(claimed.from(), said.from()) && isSame(until, end);
    }
    return isSame(claimed.from(), said.from()) || (end != null && isSame(claimed.from(), end));
  }

  /** True if the article's day is the one claimed, of which the claim may leave out the year. */
  boolean isDay(PartialDate day) {
    return date != null && !date.isRange() && isSame(date.from(), day);
  }

  private static boolean isSame(PartialDate claimed, PartialDate said) {
    return isSaid(claimed.year(), said.year())
        && isSaid(claimed.month(), said.month())
        && isSaid(claimed.day(), said.day())
        && isWeekday(claimed.weekday(), said);
  }

  private static boolean isSaid(@Nullable Integer claimed, @Nullable Integer said) {
    return claimed == null || Objects.equals(claimed, said);
  }

  private static boolean isWeekday(@Nullable DayOfWeek claimed, PartialDate said) {
    return claimed == null
        || claimed == said.weekday()
        || said.resolve().map(day -> day.getDayOfWeek() == claimed).orElse(false);
  }
}
