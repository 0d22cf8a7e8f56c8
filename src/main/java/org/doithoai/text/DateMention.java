package org.doithoai.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that says a day, a month, a year or a stretch of them.
 *
 * @param span the words that say it, {@code ngày} and {@code năm} included
 * @param from the date, or where a range begins; never without any part
 * @param until where a range ends, with the parts that its two ends share; null for a single date
 * @param inName whether it is a year in the name of a law, a treaty or an event, as in {@code Công
 *     ước về Luật Biển năm 1982}: no date of anything the text reports
 */
public record DateMention(
    Span span, PartialDate from, @Nullable PartialDate until, boolean inName) {

  /** Its layer. */
  public static final Layer<DateMention> LAYER = new Layer<>("dates", new Codec());

  /** The year said, of a range the first; null for none. */
  public @Nullable Integer year() {
    return from.year();
  }

  /** The month said, of a range the first; null for none. */
  public @Nullable Integer month() {
    return from.month();
  }

  /** The day of the month said, of a range the first; null for none. */
  public @Nullable Integer day() {
    return from.day();
  }

  /** Whether it says a stretch of time with two ends. */
  public boolean isRange() {
    return until != null;
  }

  /** The day, of a range the first, when the text says all of it. */
  public Optional<LocalDate> resolve() {
    return from.resolve();
  }

  /** The day, of a range the first, as {@link PartialDate#resolve(LocalDate)} has it. */
  public Optional<LocalDate> resolve(LocalDate written) {
    return from.resolve(written);
  }

  /** Dates in few bytes: each part as a number, one above its value, 0 for none. */
  private static final class Codec implements Layer.Codec<DateMention> {

    @Override
    public void write(DateMention date, AnnotationOutput out) {
      out.span(date.span());
      out.number((date.inName() ? 1 : 0) | (date.until() == null ? 0 : 2));
      write(date.from(), out);
      if (date.until() != null) {
        write(date.until(), out);
      }
    }

    private static void write(PartialDate date, AnnotationOutput out) {
      part(date.year(), out);
      part(date.month(), out);
      part(date.day(), out);
      part(date.weekday() == null ? null : date.weekday().getValue(), out);
    }

    private static void part(@Nullable Integer value, AnnotationOutput out) {
      out.number(value == null ? 0 : value + 1);
    }

    @Override
    public DateMention read(AnnotationInput in) {
      Span span = in.span();
      int flags = in.number();
      PartialDate from = date(in);
      return new DateMention(span, from, (flags & 2) == 0 ? null : date(in), (flags & 1) != 0);
    }

    private static PartialDate date(AnnotationInput in) {
      Integer year = part(in);
      Integer month = part(in);
      Integer day = part(in);
      Integer weekday = part(in);
      if (weekday != null && (weekday < 1 || weekday > DayOfWeek.values().length)) {
        throw new IllegalArgumentException("no day of the week: " + weekday);
      }
      return new PartialDate(year, month, day, weekday == null ? null : DayOfWeek.of(weekday));
    }

    private static @Nullable Integer part(AnnotationInput in) {
      int value = in.number();
      return value == 0 ? null : Integer.valueOf(value - 1);
    }
  }
}
