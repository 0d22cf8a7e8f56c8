package org.doithoai.subscription;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.subscription.RequestText.Hit;
import org.doithoai.text.DateMention;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads until when to pause: {@code until 5 December}, {@code đến hết ngày 5/12}, {@code for two
 * weeks}, {@code đến thứ Hai tuần sau}. A day without a year is the next one of that name. For one
 * request and thread.
 */
final class PauseEndReader {

  private static final Pattern FIGURES =
      Pattern.compile("\\b([0-3]?[0-9])[/.-]([01]?[0-9])(?:[/.-]((?:20)?[0-9]{2}))?\\b");

  /** A pause is at most so many days long: what is longer is a slip. */
  private static final int LONGEST = 3_660;

  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int CENTURY = 2000;

  private final RequestText text;
  private final LocalDate today;
  private final @Nullable Hit until;
  private final int from;

  /** One more day where the time that is named is to be over. */
  private final int whole;

  private PauseEndReader(RequestText text, LocalDate today) {
    this.text = text;
    this.today = today;
    this.until = text.find(RequestPhrase.UNTIL);
    this.from = until == null ? 0 : until.first();
    this.whole = until == null || until.match().group("whole") == null ? 0 : 1;
  }

  /**
   * Takes the end of a pause out of a request.
   *
   * @param dates those that it says
   * @return the first day on which the digest is to go out again; empty when the request says none
   *     that lies ahead
   */
  static Optional<LocalDate> take(RequestText text, List<DateMention> dates, LocalDate today) {
    Hit length = text.find(RequestPhrase.LENGTH);
    if (length != null) {
      text.take(length.first(), length.end());
      return Optional.of(after(today, number(length.match().group("n").strip()), length.value()));
    }
    PauseEndReader reader = new PauseEndReader(text, today);
    LocalDate end = reader.end(dates);
    if (end != null && reader.until != null) {
      text.take(reader.until.first(), reader.until.end());
    }
    return Optional.ofNullable(end);
  }

  private static int number(String said) {
    Integer word = FigureAnnotator.numberWords().get(said);
    return word == null ? Integer.parseInt(said) : word;
  }

  private static LocalDate after(LocalDate today, int number, int unit) {
    LocalDate day = unit == MONTH ? today.plusMonths(number) : today.plusDays((long) number * unit);
    LocalDate last = today.plusDays(LONGEST);
    return day.isAfter(last) ? last : day;
  }

  private @Nullable LocalDate end(List<DateMention> dates) {
    for (DateMention date : dates) {
      boolean behind = text.tokens().indexAt(date.span().start()) >= from;
      LocalDate day = behind && date.month() != null ? ahead(date) : null;
      if (day != null && day.isAfter(today)) {
        text.take(List.of(date.span()));
        return day;
      }
    }
    LocalDate day = until == null ? null : inFigures();
    day = day == null ? weekday() : day;
    return day == null && until != null ? named() : day;
  }

  /** The day that a date is ahead; of a month its first, or the next one's if it is to be over. */
  private @Nullable LocalDate ahead(DateMention date) {
    if (date.day() != null) {
      LocalDate day = date.resolve(today).orElse(today);
      boolean past = date.year() == null && !day.isAfter(today);
      return (past ? date.resolve(today.plusMonths(11)).orElse(today) : day)
          .plusDays(day.isAfter(today) || past ? whole : 0);
    }
    Integer month = date.month();
    Integer year = date.year();
    if (until == null || month == null) {
      return null;
    }
    LocalDate first = LocalDate.of(year == null ? today.getYear() : year, month, 1);
    LocalDate end = first.plusMonths(whole);
    return end.isAfter(today) || year != null ? end : end.plusYears(1);
  }

  /** Day before month; without a year the next day of that name. */
  private @Nullable LocalDate inFigures() {
    Matcher figures = FIGURES.matcher(text.tokens().text());
    if (from == text.tokens().size() || !figures.find(text.tokens().get(from).start())) {
      return null;
    }
    LocalDate day = day(figures);
    if (day == null || !day.isAfter(today)) {
      return null;
    }
    text.take(List.of(new Span(figures.start(), figures.end())));
    return day.plusDays(whole);
  }

  private @Nullable LocalDate day(MatchResult figures) {
    String year = figures.group(3);
    int written = year == null ? today.getYear() : Integer.parseInt(year);
    try {
      LocalDate day =
          LocalDate.of(
              written < CENTURY ? written + CENTURY : written,
              Integer.parseInt(figures.group(2)),
              Integer.parseInt(figures.group(1)));
      return year == null && !day.isAfter(today) ? day.plusYears(1) : day;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable LocalDate weekday() {
    Hit name = text.find(RequestPhrase.DAY);
    if (name == null) {
      return null;
    }
    DayOfWeek day = DayOfWeek.of(name.value());
    int behind = text.behind(name.end(), RequestPhrase.NEXT_WEEK);
    text.take(text.before(name.first(), RequestPhrase.BEFORE_PAUSE_DAY), behind);
    LocalDate next =
        behind > name.end()
            ? today
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(day))
            : today.with(TemporalAdjusters.next(day));
    return next.plusDays(whole);
  }

  private @Nullable LocalDate named() {
    LocalDate nextWeek = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    LocalDate nextMonth = today.with(TemporalAdjusters.firstDayOfNextMonth());
    if (take(RequestPhrase.NEXT_DAY)) {
      return today.plusDays(1L + whole);
    }
    if (take(RequestPhrase.NEXT_WEEK)) {
      return nextWeek.plusDays((long) WEEK * whole);
    }
    if (take(RequestPhrase.NEXT_MONTH)) {
      return nextMonth.plusMonths(whole);
    }
    return take(RequestPhrase.WEEK) ? nextWeek : take(RequestPhrase.MONTH) ? nextMonth : null;
  }

  private boolean take(RequestPhrase phrase) {
    Hit hit = text.find(phrase);
    if (hit != null) {
      text.take(hit.first(), hit.end());
    }
    return hit != null;
  }
}
