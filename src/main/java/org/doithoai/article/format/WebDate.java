package org.doithoai.article.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.DateMention;
import org.doithoai.text.FigureAnnotator;
import org.jspecify.annotations.Nullable;

/**
 * The day that a machine-readable date names: the one its writer's clock showed. A time of UTC late
 * in the day is the next day in Vietnam; which of them a page means it tells by the date it shows.
 *
 * @param day as written
 * @param inVietnam the day in Vietnam at that moment
 */
public record WebDate(LocalDate day, LocalDate inVietnam) {

  private static final Pattern ISO =
      Pattern.compile(
          "^(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)[.,\\d]*\\s?(\\S*))?.*$");
  private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:\\d{4,6})?$");

  /** Seconds or milliseconds since 1970, from 2001 on. */
  private static final Pattern EPOCH = Pattern.compile("[1-3]\\d{9}(?:\\d{3})?");

  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  /**
   * Of an ISO 8601 date, one of mail, one in words, or seconds since 1970; empty for anything else.
   */
  public static Optional<WebDate> of(@Nullable String written) {
    if (written == null || written.length() > 100) {
      return Optional.empty();
    }
    String text = written.strip();
    try {
      return read(text)
          .filter(day -> day.day().getYear() >= FIRST_YEAR && day.day().getYear() <= LAST_YEAR);
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<WebDate> read(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      LocalDate day = LocalDate.parse(iso.group(1));
      String time = Objects.requireNonNullElse(iso.group(2), "");
      String zone = Objects.requireNonNullElse(iso.group(3), "");
      boolean late = time.compareTo("17:00") >= 0 && zone.matches("Z|UTC|GMT|[+-]00:?00");
      return Optional.of(new WebDate(day, late ? day.plusDays(1) : day));
    }
    if (EPOCH.matcher(text).matches()) {
      return Optional.of(at(Instant.ofEpochSecond(Long.parseLong(text.substring(0, 10)))));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return same(LocalDate.parse(compact.replaceAll("$1-$2-$3")));
    }
    if (text.matches("(?:\\p{L}{3}, ?)?\\d{1,2} \\p{L}{3} \\d{4} \\d.*")) {
      return mail(text);
    }
    List<DateMention> dates = FigureAnnotator.dates(text);
    return dates.size() == 1 ? dates.getFirst().resolve().flatMap(WebDate::same) : Optional.empty();
  }

  /** As in the header of a mail, RFC 5322. */
  private static Optional<WebDate> mail(String text) {
    String date = text.replaceFirst("\\s*\\([^()]*\\)\\s*$", "").replaceAll("\\s+", " ");
    OffsetDateTime moment = OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    LocalDate there = moment.withOffsetSameInstant(VIETNAM).toLocalDate();
    LocalDate day = moment.toLocalDate();
    return Optional.of(new WebDate(day, moment.getOffset().equals(ZoneOffset.UTC) ? there : day));
  }

  /** Of a moment written for machines, as that of UTC is. */
  private static WebDate at(Instant moment) {
    return new WebDate(
        LocalDate.ofInstant(moment, ZoneOffset.UTC), LocalDate.ofInstant(moment, VIETNAM));
  }

  private static Optional<WebDate> same(LocalDate day) {
    return Optional.of(new WebDate(day, day));
  }

  /** Which of the two days it is by what the page shows beside its headline. */
  LocalDate shownIn(String text) {
    if (day.equals(inVietnam)) {
      return day;
    }
    List<LocalDate> shown =
        FigureAnnotator.dates(text).stream()
            .map(DateMention::resolve)
            .flatMap(Optional::stream)
            .toList();
    return shown.contains(inVietnam) && !shown.contains(day) ? inVietnam : day;
  }
}
