package org.doithoai.subscription;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.doithoai.text.DateFinder;
import org.doithoai.text.DateMention;
import org.doithoai.text.Folding;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads until when to pause: {@code until 5 December}, {@code đến hết ngày 5/12}, {@code for two
 * weeks}, {@code đến thứ Hai tuần sau}. A day without a year is the next one of that name.
 */
final class PauseEndReader {

  private static final String NUMBER =
      "(?<n>[0-9]{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)";
  private static final Pattern LENGTH =
      RequestText.words(
          "(?<!thứ )(?:(?:for|during|in)(?: the)?(?: next)? |(?:trong )?(?:vòng |khoảng )?)?"
              + NUMBER
              + " (?<unit>days?|weeks?|months?|ngày|tuần|tháng)(?: (?:tới|nữa|sau))?(?! ?[0-9])");
  private static final Pattern UNTIL =
      RequestText.words(
          "(?:from now )?(?<until>until|till|til|up to|through|thru|to|đến|tới|cho đến|cho"
              + " tới)(?<whole> (?:the )?end of| hết)?(?: ngày)?");
  private static final Pattern FIGURES =
      RequestText.words("(?<d>[0-3]?[0-9])[/.-](?<m>[01]?[0-9])(?:[/.-](?<y>(?:20)?[0-9]{2}))?");
  private static final Pattern NAMED =
      RequestText.words(
          "(?<when>tomorrow|ngày mai|mai|(?:the )?next week|tuần (?:sau|tới)|(?:the )?next"
              + " month|tháng (?:sau|tới)|(?:this|the|of the) week|week|tuần(?: này)?|(?:this|the)"
              + " month|month|tháng(?: này)?|cuối tháng)");
  private static final Pattern WEEKDAY =
      RequestText.words(
          "(?:next |this )?(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|thứ"
              + " (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?<next> tuần (?:sau|tới))?");
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("mot", 1),
          Map.entry("two", 2),
          Map.entry("hai", 2),
          Map.entry("three", 3),
          Map.entry("ba", 3),
          Map.entry("four", 4),
          Map.entry("bon", 4),
          Map.entry("five", 5),
          Map.entry("nam", 5),
          Map.entry("six", 6),
          Map.entry("sau", 6),
          Map.entry("seven", 7),
          Map.entry("bay", 7),
          Map.entry("eight", 8),
          Map.entry("tam", 8),
          Map.entry("nine", 9),
          Map.entry("chin", 9),
          Map.entry("ten", 10),
          Map.entry("muoi", 10));

  /** A pause is at most so many days long: what is longer is a slip. */
  private static final int LONGEST = 3_660;

  private PauseEndReader() {}

  /**
   * Takes the end of a pause out of a sentence.
   *
   * @return the first day on which the digest is to go out again; empty when the sentence says none
   *     that lies ahead
   */
  static Optional<LocalDate> take(RequestText text, LocalDate today) {
    Optional<MatchResult> length = text.find(LENGTH);
    if (length.isPresent()) {
      take(text, length.get());
      return Optional.of(
          after(today, number(length.get().group("n")), Folding.fold(length.get().group("unit"))));
    }
    MatchResult until = text.find(UNTIL).orElse(null);
    boolean whole = until != null && until.group("whole") != null;
    int from = until == null ? 0 : until.start();
    for (DateMention date : DateFinder.find(text.text())) {
      if (date.span().start() >= from && date.month() != null && date.day() != null) {
        LocalDate day = ahead(date, today);
        if (day.isAfter(today)) {
          text.take(date.span());
          takeUntil(text, until);
          return Optional.of(whole ? day.plusDays(1) : day);
        }
      } else if (until != null && date.span().start() >= from && date.month() != null) {
        text.take(date.span());
        takeUntil(text, until);
        return Optional.of(month(date, whole, today));
      }
    }
    MatchResult figures = text.find(FIGURES).orElse(null);
    if (until != null && figures != null && figures.start() >= from) {
      Optional<LocalDate> day = inFigures(figures, today);
      if (day.isPresent()) {
        take(text, figures);
        takeUntil(text, until);
        return day.map(found -> whole ? found.plusDays(1) : found);
      }
    }
    MatchResult weekday = text.find(WEEKDAY).orElse(null);
    if (weekday != null) {
      take(text, weekday);
      takeUntil(text, until);
      LocalDate day = next(weekday, today);
      return Optional.of(whole ? day.plusDays(1) : day);
    }
    MatchResult named = until == null ? null : text.find(NAMED).orElse(null);
    if (named != null && until != null) {
      take(text, named);
      takeUntil(text, until);
      return Optional.of(named(Folding.fold(named.group("when")), whole, today));
    }
    return Optional.empty();
  }

  private static void take(RequestText text, MatchResult match) {
    text.take(new Span(match.start(), match.end()));
  }

  private static void takeUntil(RequestText text, @Nullable MatchResult until) {
    if (until != null) {
      take(text, until);
    }
  }

  private static int number(String said) {
    Integer word = NUMBERS.get(Folding.fold(said));
    return word == null ? Integer.parseInt(said) : word;
  }

  private static LocalDate after(LocalDate today, int number, String unit) {
    LocalDate day =
        switch (unit.charAt(0) == 't' ? unit : unit.substring(0, 1)) {
          case "w", "tuan" -> today.plusWeeks(number);
          case "m", "thang" -> today.plusMonths(number);
          default -> today.plusDays(number);
        };
    LocalDate last = today.plusDays(LONGEST);
    return day.isAfter(last) ? last : day;
  }

  /** The next month of that name, or the one after it when it is to be over. */
  private static LocalDate month(DateMention date, boolean whole, LocalDate today) {
    Integer month = date.month();
    Integer year = date.year();
    LocalDate first =
        LocalDate.of(year == null ? today.getYear() : year, month == null ? 1 : month, 1);
    LocalDate end = whole ? first.plusMonths(1) : first;
    return end.isAfter(today) || year != null ? end : end.plusYears(1);
  }

  /** Day before month; without a year the next day of that name. */
  private static Optional<LocalDate> inFigures(MatchResult figures, LocalDate today) {
    String year = figures.group("y");
    int written = year == null ? today.getYear() : Integer.parseInt(year);
    try {
      LocalDate day =
          LocalDate.of(
              written < 100 ? written + 2000 : written,
              Integer.parseInt(figures.group("m")),
              Integer.parseInt(figures.group("d")));
      day = year == null && !day.isAfter(today) ? day.plusYears(1) : day;
      return day.isAfter(today) ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate ahead(DateMention date, LocalDate today) {
    LocalDate day = date.resolve(today).orElse(today);
    return date.year() == null && !day.isAfter(today)
        ? date.resolve(today.plusMonths(11)).orElse(today)
        : day;
  }

  private static LocalDate next(MatchResult match, LocalDate today) {
    String name = Folding.fold(match.group("day"));
    DayOfWeek day = WeekdayReader.of(name).orElse(DayOfWeek.MONDAY);
    if (match.group("next") != null) {
      return today
          .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
          .with(TemporalAdjusters.nextOrSame(day));
    }
    return today.with(TemporalAdjusters.next(day));
  }

  private static LocalDate named(String when, boolean whole, LocalDate today) {
    LocalDate nextWeek = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    LocalDate nextMonth = today.with(TemporalAdjusters.firstDayOfNextMonth());
    boolean later = when.contains("next") || when.endsWith("sau") || when.endsWith("toi");
    if (when.equals("tomorrow") || when.endsWith("mai")) {
      return today.plusDays(whole ? 2 : 1);
    }
    if (when.contains("week") || when.contains("tuan")) {
      return later && whole ? nextWeek.plusWeeks(1) : nextWeek;
    }
    return later && whole ? nextMonth.plusMonths(1) : nextMonth;
  }
}
