package org.doithoai.text;

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
  public static final Layer<DateMention> LAYER = new Layer<>("dates", new DateCodec());

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
}
