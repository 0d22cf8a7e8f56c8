package org.doithoai.text;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates that a text says, in English and in Vietnamese, with and without diacritics:
 * {@code February 27, 2024}, {@code từ ngày 27 đến 29/3}, {@code tháng 4/2018}, {@code the
 * 2021-2023 period}, {@code Thursday}. Numbers that are no dates are left out: scores, telephone
 * numbers, numbers of documents, years in the names of treaties. Figures with a stroke are day
 * before month, as Vietnam writes them in both languages, unless they or a weekday beside them say
 * otherwise.
 *
 * <p>Without state; safe for any number of threads. Takes time in proportion to the text.
 */
public final class DateFinder {

  private static final Pattern BETWEEN = Pattern.compile(",? ?[|(]?,? ?(?:ngay )?");
  private static final Pattern NUMBER_OF_DOCUMENT =
      Pattern.compile(
          "(?:\\bso|\\bno\\.?|resolution|decision|decree|directive|circular|nghi quyet|nghi dinh"
              + "|quyet dinh|chi thi|thong tu|hotline|tel\\.?|phone|dt|dien thoai|fax):? ?$");
  private static final Pattern NAME_BEFORE =
      Pattern.compile(
          "(?:cong uoc|hiep uoc|hien phap|hien chuong|unclos|\\bbo luat|\\bluat|sach trang)"
              + "[^.;:!?,\\n]{0,60}$");
  private static final Pattern NAME_BEHIND =
      Pattern.compile(
          "(?: \\p{Lu}[\\p{L}’'-]{0,30}| (?:on|of|the|for|and)){0,8}?"
              + " (?:Convention|Treaty|Agreement"
              + "|Accords?|Protocol|Charter|Constitution|Declaration|White|Law|UNCLOS)\\b");
  private static final int LOOK_BACK = 90;
  private static final int LOOK_AHEAD = 200;

  private DateFinder() {}

  /**
   * The dates in order; none overlaps another.
   *
   * @param text in normalization form C
   */
  public static List<DateMention> find(String text) {
    DateText source = new DateText(text);
    List<DateMention> all = new ArrayList<>();
    List<Span> places = DatePlaces.in(source.plain);
    for (Pattern form : DateForms.ALL) {
      Matcher matcher = form.matcher(source.plain);
      for (Span place : places) {
        matcher.region(place.start(), place.end());
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        while (matcher.find()) {
          DateMention mention = mention(source, matcher.toMatchResult());
          if (mention != null) {
            all.add(mention);
          }
        }
      }
    }
    all.sort(Comparator.comparing(DateMention::span));
    return joined(source, withoutOverlaps(all));
  }

  private static @Nullable DateMention mention(DateText source, MatchResult match) {
    if (!isPlausible(source, match)) {
      return null;
    }
    DayOfWeek weekday = weekday(match);
    PartialDate from = date(match, "1", "2");
    PartialDate until = null;
    if (group(match, "d2") != null || (group(match, "y1") != null && group(match, "y2") != null)) {
      until = date(match, "2", "1");
      if (from != null && until == null) {
        return null;
      }
    }
    if (weekday != null) {
      from = new PartialDate(null, null, null, weekday);
    } else if (group(match, "a") != null) {
      from = inFigures(match, null);
    }
    if (from == null || (until != null && isBefore(until, from))) {
      return null;
    }
    return new DateMention(
        new Span(start(match), match.end()), from, until, isInName(source, match, from));
  }

  /** Behind the word that only shows what the number is. */
  private static int start(MatchResult match) {
    return group(match, "word") == null ? match.start() : match.start("y1");
  }

  private static @Nullable PartialDate inFigures(MatchResult match, @Nullable DayOfWeek weekday) {
    Integer year = number(match, "y1");
    PartialDate dayFirst = valid(year, number(match, "b"), number(match, "a"), weekday);
    PartialDate monthFirst = valid(year, number(match, "a"), number(match, "b"), weekday);
    return dayFirst != null ? dayFirst : monthFirst;
  }

  private static @Nullable PartialDate date(MatchResult match, String own, String other) {
    Integer day = number(match, "d" + own);
    Integer month = month(match, "m" + own);
    Integer shared = month(match, "m" + other);
    Integer year = number(match, "y" + own);
    Integer otherYear = number(match, "y" + other);
    month = month == null ? shared : month;
    if (year == null && otherYear != null) {
      boolean newYear = shared != null && month != null && own.equals("1") && month > shared;
      year = newYear ? Integer.valueOf(otherYear - 1) : otherYear;
    } else if (year != null && year < 100 && otherYear != null) {
      year = otherYear / 100 * 100 + year;
    }
    return valid(year, month, day, null);
  }

  private static @Nullable PartialDate valid(
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable Integer day,
      @Nullable DayOfWeek weekday) {
    boolean nothing = year == null && month == null && day == null;
    if (nothing || (month != null && (month < 1 || month > 12))) {
      return null;
    }
    if (day != null) {
      int leapYear = 2000;
      int longest =
          month == null ? 31 : YearMonth.of(year == null ? leapYear : year, month).lengthOfMonth();
      if (day < 1 || day > longest) {
        return null;
      }
    }
    return new PartialDate(year, month, day, weekday);
  }

  private static boolean isBefore(PartialDate until, PartialDate from) {
    int years = Integer.compare(orZero(until.year()), orZero(from.year()));
    int months = Integer.compare(orZero(until.month()), orZero(from.month()));
    int days = Integer.compare(orZero(until.day()), orZero(from.day()));
    boolean noYears = until.year() == null;
    return years < 0
        || (years == 0 && !noYears && months < 0)
        || (years == 0 && months == 0 && days <= 0);
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static @Nullable String group(MatchResult match, String name) {
    return match.namedGroups().containsKey(name) ? match.group(name) : null;
  }

  private static @Nullable Integer number(MatchResult match, String name) {
    String digits = group(match, name);
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static @Nullable Integer month(MatchResult match, String name) {
    String month = group(match, name);
    if (month == null) {
      return null;
    }
    if (Character.isDigit(month.charAt(0))) {
      return Integer.valueOf(month);
    }
    Integer vietnamese = DateForms.MONTHS.get(month);
    return vietnamese != null ? vietnamese : DateForms.MONTHS.get(month.substring(0, 3));
  }

  private static @Nullable DayOfWeek weekday(MatchResult match) {
    String word = group(match, "w");
    if (word == null) {
      return null;
    }
    if (word.startsWith("chu")) {
      return DayOfWeek.SUNDAY;
    }
    if (!word.startsWith("thu ")) {
      return DayOfWeek.of(DateForms.WEEKDAYS.indexOf(word) + 1);
    }
    String number = word.substring(4);
    int index = DateForms.VIETNAMESE_WEEKDAYS.indexOf(number);
    return DayOfWeek.of(index >= 0 ? index + 1 : Integer.parseInt(number) - 1);
  }

  /** Whether the words mean what they seem to mean once capitals, tones and neighbours are seen. */
  private static boolean isPlausible(DateText source, MatchResult match) {
    String before = source.plain.substring(Math.max(0, match.start() - LOOK_BACK), match.start());
    boolean saysDay = source.plain.startsWith("ngay", match.start());
    if (!saysDay
        && match.namedGroups().containsKey("s")
        && NUMBER_OF_DOCUMENT.matcher(before).find()) {
      return false;
    }
    if (group(match, "w") != null) {
      return AmbiguousDateWords.isWeekday(source.text, before, source.plain, match, source.accented);
    }
    return AmbiguousDateWords.areDate(source.text, before, match, source.accented);
  }

  private static boolean isInName(DateText source, MatchResult match, PartialDate date) {
    if (date.month() != null) {
      return false;
    }
    String before = source.plain.substring(Math.max(0, match.start() - LOOK_BACK), match.start());
    int end = Math.min(source.text.length(), match.end() + LOOK_AHEAD);
    return NAME_BEFORE.matcher(before).find()
        || NAME_BEHIND.matcher(source.text.substring(match.end(), end)).lookingAt();
  }

  /** Of mentions that overlap, the one that begins first stays, of those the longest. */
  private static List<DateMention> withoutOverlaps(List<DateMention> sorted) {
    List<DateMention> kept = new ArrayList<>();
    for (DateMention mention : sorted) {
      if (kept.isEmpty() || kept.getLast().span().end() <= mention.span().start()) {
        kept.add(mention);
      }
    }
    return kept;
  }

  /** A weekday right before a date belongs to it: {@code Thứ Ba, ngày 27/2/2024}. */
  private static List<DateMention> joined(DateText source, List<DateMention> mentions) {
    List<DateMention> joined = new ArrayList<>();
    for (DateMention mention : mentions) {
      DateMention before = joined.isEmpty() ? null : joined.getLast();
      DayOfWeek weekday = before == null ? null : before.from().weekday();
      if (before == null
          || weekday == null
          || before.day() != null
          || mention.day() == null
          || !BETWEEN
              .matcher(source.plain.substring(before.span().end(), mention.span().start()))
              .matches()) {
        joined.add(mention);
        continue;
      }
      Span span = new Span(before.span().start(), mention.span().end());
      PartialDate date = agreeing(mention, source.plain, weekday);
      joined.set(joined.size() - 1, new DateMention(span, date, mention.until(), false));
    }
    return joined;
  }

  /** The date with its weekday; day and month change places where only that fits the weekday. */
  private static PartialDate agreeing(DateMention mention, String plain, DayOfWeek weekday) {
    PartialDate date = mention.from();
    boolean figures = Set.of('/', '-', '.').contains(plain.charAt(mention.span().end() - 5));
    PartialDate swapped =
        figures
            ? valid(date.year(), /* month= */ date.day(), /* day= */ date.month(), weekday)
            : null;
    boolean fits = falls(date, weekday);
    return !fits && swapped != null && falls(swapped, weekday)
        ? swapped
        : date.withWeekday(weekday);
  }

  private static boolean falls(PartialDate date, DayOfWeek weekday) {
    return date.resolve().map(day -> day.getDayOfWeek() == weekday).orElse(false);
  }
}
