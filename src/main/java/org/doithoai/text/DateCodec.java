package org.doithoai.text;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Dates in few bytes: each part as a number, one above its value, 0 for none. */
final class DateCodec implements Layer.Codec<DateMention> {

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
