package org.doithoai.text;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates that a text says, in English and in Vietnamese, with and without diacritics:
 * {@code February 27, 2024}, {@code từ ngày 27 đến 29/3}, {@code tháng 4/2018}, {@code the
 * 2021-2023 period}, {@code Thursday}. Numbers that are no dates are left out: scores, telephone
 * numbers, numbers of documents, years in the names of treaties. Figures with a stroke are day
 * before month, as Vietnam writes them in both languages, unless they or a weekday beside them say
 * otherwise.
 *
 * <p>One pass over the words; where several readings begin with one word, the longest counts. For
 * one text and thread.
 */
final class Dates {

  /** How far the name of a law may stand before its year, in UTF-16 code units. */
  private static final int LOOK_BACK = 60;

  /** How many words the name of a treaty may have between its year and what it is. */
  private static final int LONGEST_NAME = 8;

  private static final String ENDS_NAME = ".;:!?,\n";
  private static final int YEAR_WITH_SEPARATOR = 5;

  private final WordView words;
  private final EnglishDates english;
  private final VietnameseDates vietnamese;
  private final NumericDates numeric;
  private final List<DateMention> found = new ArrayList<>();
  private final Consumer<DateMatch> candidates = this::consider;
  private @Nullable DateMention best;
  private int bestLast;

  private Dates(WordView words) {
    DateWords dates = new DateWords(words);
    this.words = words;
    this.english = new EnglishDates(dates);
    this.vietnamese = new VietnameseDates(dates);
    this.numeric = new NumericDates(dates);
  }

  /** The dates in order; none overlaps another. */
  static List<DateMention> find(WordView words) {
    return new Dates(words).find();
  }

  private List<DateMention> find() {
    int at = 0;
    while (at < words.size()) {
      best = null;
      readAt(at);
      if (best == null) {
        at++;
      } else {
        add(best);
        at = bestLast + 1;
      }
    }
    return List.copyOf(found);
  }

  private void readAt(int at) {
    if (WordView.isDigit(words.at(words.get(at).start()))) {
      number(at);
      return;
    }
    WordClasses.Entry entry = words.entry(at);
    if (entry == null || !entry.opensDate()) {
      return;
    }
    boolean from = entry.value(WordClass.FROM) != null;
    boolean day = entry.value(WordClass.DAY_MARK) != null;
    if (from || day) {
      vietnamese.marked(at, candidates);
    }
    if (day && words.isSpace(at + 1)) {
      numeric.full(at, at + 1, candidates);
    }
    if ((from || entry.value(WordClass.YEAR_MARK) != null) && !isSouth(at)) {
      numeric.marked(at, candidates);
    }
    named(at, entry);
  }

  private void named(int at, WordClasses.Entry entry) {
    if (entry.value(WordClass.MONTH) != null) {
      english.monthFirst(at, candidates);
    }
    if (entry.value(WordClass.MONTH_MARK) != null) {
      vietnamese.monthFirst(at, candidates);
    }
    if (entry.value(WordClass.ORDINAL_MARK) != null) {
      vietnamese.weekday(at, candidates);
    }
    WordClasses.Value weekday = words.longest(at, WordClass.WEEKDAY);
    if (weekday != null
        && (weekday.language() == Language.VIETNAMESE
            || words.get(at).isCapitalised()
            || isTimeBefore(at))) {
      DateMatch match = new DateMatch(at);
      match.weekday = (int) weekday.number();
      match.last = words.last(at, WordClass.WEEKDAY);
      consider(match);
    }
  }

  private void number(int at) {
    int length = words.length(at);
    if (DateWords.isYear(words, at)) {
      numeric.year(at, candidates);
    } else if (length <= 4) {
      english.dayFirst(at, candidates);
      if (length <= 2 && words.digits(at) >= 0) {
        numeric.small(at, candidates);
        vietnamese.dayFirst(at, candidates);
        if (words.before(at) == '(') {
          vietnamese.ranges(at, at, candidates);
        }
      }
    }
  }

  private boolean isSouth(int at) {
    return words.is(at, WordClass.SOUTH)
        && words.isSpace(at)
        && words.is(at - 1, WordClass.BEFORE_SOUTH);
  }

  private boolean isTimeBefore(int at) {
    return words.isSpace(at) && words.is(at - 1, WordClass.BEFORE_TIME);
  }

  private void consider(DateMatch match) {
    if (best != null && match.last <= bestLast) {
      return;
    }
    if ((match.likeDocument && isDocument(match))
        || !isMonth(match.monthWord, match)
        || !isMonth(match.untilMonthWord, match)) {
      return;
    }
    DateMention mention = match.mention(span(match), isInName(match));
    if (mention != null) {
      best = mention;
      bestLast = match.last;
    }
  }

  /** The words without what follows the day in a time stamp: {@code 2024-02-27T10:15}. */
  private Span span(DateMatch match) {
    Token last = words.get(match.last);
    int start = words.get(match.first).start();
    boolean stamp = match.year > 0 && match.last > match.first && match.day > 0;
    int digits = stamp ? words.leading(last) : 0;
    return new Span(start, digits > 0 ? last.start() + digits : last.end());
  }

  private boolean isDocument(DateMatch match) {
    return words.endsWith(match.first - 1, WordClass.BEFORE_DOCUMENT_NUMBER)
        && words.isGap(match.first, ".: (");
  }

  /** Names of months that are words too need a capital, a year, or a word of time before them. */
  private boolean isMonth(int at, DateMatch match) {
    return at < 0
        || !words.is(at, WordClass.AMBIGUOUS_MONTH)
        || words.get(at).isCapitalised()
        || match.year > 0
        || isTimeBefore(match.first);
  }

  private boolean isInName(DateMatch match) {
    return match.year > 0
        && match.month == 0
        && (isLawBefore(match.first) || isTreatyBehind(match.last + 1));
  }

  private boolean isLawBefore(int first) {
    int start = words.get(first).start();
    int at = first - 1;
    int from = start;
    while (at >= 0 && start - words.get(at).end() <= LOOK_BACK) {
      for (int i = words.get(at).end(); i < from; i++) {
        if (ENDS_NAME.indexOf(words.at(i)) >= 0) {
          return false;
        }
      }
      if (words.endsWith(at, WordClass.LAW)) {
        return true;
      }
      from = words.get(at).start();
      at--;
    }
    return false;
  }

  private boolean isTreatyBehind(int from) {
    int at = from;
    for (int i = 0; i <= LONGEST_NAME && words.only(at) == ' '; i++) {
      boolean capital = words.get(at).isCapitalised();
      if (capital && words.is(at, WordClass.TREATY)) {
        return true;
      }
      if (!capital && !words.is(at, WordClass.NAME_LINK)) {
        return false;
      }
      at = behindCompound(at);
    }
    return false;
  }

  /** Behind a word and what hyphens and apostrophes join to it. */
  private int behindCompound(int from) {
    int at = from + 1;
    while (at - from < LONGEST_NAME && "-’'".indexOf(words.only(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Adds a date; a weekday right before it belongs to it: {@code Thứ Ba, ngày 27/2/2024}. */
  private void add(DateMention mention) {
    DateMention before = found.isEmpty() ? null : found.getLast();
    DayOfWeek weekday = before == null ? null : before.from().weekday();
    if (before == null
        || weekday == null
        || before.day() != null
        || mention.day() == null
        || !isBeside(before.span().end(), mention.span().start())) {
      found.add(mention);
      return;
    }
    Span span = new Span(before.span().start(), mention.span().end());
    found.set(
        found.size() - 1,
        new DateMention(span, agreeing(mention, weekday), mention.until(), false));
  }

  private boolean isBeside(int from, int to) {
    return words.isGap(from, to, ", |, ") || words.isGap(from, to, ", (, ");
  }

  /** The date with its weekday; day and month change places where only that fits the weekday. */
  private PartialDate agreeing(DateMention mention, DayOfWeek weekday) {
    PartialDate date = mention.from();
    char beforeYear = words.at(mention.span().end() - YEAR_WITH_SEPARATOR);
    boolean figures = beforeYear == '/' || beforeYear == '-' || beforeYear == '.';
    Integer year = date.year();
    Integer month = date.month();
    Integer day = date.day();
    if (figures && year != null && month != null && day != null && !falls(date, weekday)) {
      PartialDate swapped = DateMatch.valid(year, /* month= */ day, /* day= */ month);
      if (swapped != null && falls(swapped, weekday)) {
        return swapped.withWeekday(weekday);
      }
    }
    return date.withWeekday(weekday);
  }

  private static boolean falls(PartialDate date, DayOfWeek weekday) {
    return date.resolve().map(day -> day.getDayOfWeek() == weekday).orElse(false);
  }
}
