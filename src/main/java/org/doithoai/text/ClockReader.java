package org.doithoai.text;

import java.time.LocalTime;
import org.doithoai.text.ClockParts.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Reads one time of the day as it is typed in either language: {@code 7:30 sáng}, {@code 7h30},
 * {@code 8 giờ kém 15}, {@code half past six}, {@code 0900}, {@code noon}. Immutable.
 */
final class ClockReader {

  private static final int HOURS = 24;
  private static final int MINUTES = 60;
  private static final int HALF = 30;
  private static final int FIVE = 5;
  private static final int HUNDRED = 100;
  private static final int MILITARY_LENGTH = 4;
  private static final int FIRST_MILITARY_HOUR = 10;

  /** Years of this century and the last begin with these figures. */
  private static final int FIRST_OF_YEAR = 19;

  private static final int LAST_OF_YEAR = 20;

  private static final String PART_ENDS = ",;.";

  private final WordView words;
  private final ClockParts parts;
  private final RelativeClock relative;

  ClockReader(WordView words, ClockParts parts) {
    this.words = words;
    this.parts = parts;
    this.relative = new RelativeClock(parts, words);
  }

  /** The time that begins with this word; null for none. */
  @Nullable Reading read(int at) {
    int noon = words.last(at, WordClass.NOON);
    if (noon >= 0) {
      return new Reading(LocalTime.NOON, noon, false);
    }
    int midnight = words.last(at, WordClass.MIDNIGHT);
    if (midnight >= 0) {
      return new Reading(LocalTime.MIDNIGHT, midnight, false);
    }
    Reading counted = relative.read(at);
    if (counted != null) {
      return counted;
    }
    ClockToken token = ClockToken.of(words.get(at));
    if (token != null) {
      return ofToken(at, token);
    }
    return words.digits(at) >= 0 ? inFigures(at) : inWords(at);
  }

  /** Two figures that are minutes; -1 for none. */
  private int minutes(int at) {
    int minutes = words.length(at) == 2 ? words.digits(at) : -1;
    return minutes < MINUTES ? minutes : -1;
  }

  /** Reads {@code 7h30}, {@code 7h}, {@code 8am}, {@code 1930h}. */
  private @Nullable Reading ofToken(int at, ClockToken token) {
    DayPart part = token.part();
    if (part != null) {
      LocalTime time = LocalTime.of(token.hour() % HOURS, Math.max(0, token.minute()));
      return new Reading(part.of(time), at, false);
    }
    if (token.minute() >= 0) {
      return parts.finished(LocalTime.of(token.hour() % HOURS, token.minute()), at, true);
    }
    return behindSign(token.hour(), at, token.takesMinutes());
  }

  private @Nullable Reading inFigures(int at) {
    int hour = parts.hour(at);
    if (hour < 0) {
      return military(at);
    }
    int next = at + 1;
    int minutes = minutes(next);
    Reading withPart = withPart(hour, next);
    if (withPart != null) {
      return withPart;
    }
    if (minutes >= 0 && words.isGap(next, " : ") && !words.isSpace(next)) {
      return parts.finished(LocalTime.of(hour % HOURS, minutes), next, true);
    }
    if (minutes >= 0 && words.only(next) == '.') {
      Reading read = parts.finished(LocalTime.of(hour % HOURS, minutes), next, true);
      boolean shown =
          parts.isBehind(at, WordClass.BEFORE_CLOCK) || (minutes % FIVE == 0 && isEnd(next));
      return read.open() && !shown ? null : read;
    }
    Reading marked = marked(hour, at);
    if (marked != null) {
      return marked;
    }
    Reading read = parts.finished(LocalTime.of(hour % HOURS, 0), at, true);
    return read.open() ? null : read;
  }

  /** Reads the minutes of {@code 7:45am}, {@code 7.45pm} and {@code 19:30h}. */
  private @Nullable Reading withPart(int hour, int at) {
    int minute = words.length(at) > 2 ? ClockToken.minute(words.get(at)) : -1;
    boolean joined = words.only(at) == ':' || words.only(at) == '.';
    if (minute < 0 || !joined) {
      return null;
    }
    DayPart part = ClockToken.part(words.get(at).lower().substring(2));
    LocalTime time = LocalTime.of(hour % HOURS, minute);
    return part == null ? parts.finished(time, at, true) : new Reading(part.of(time), at, false);
  }

  /** Reads what follows an hour: {@code giờ}, {@code rưỡi}, {@code kém 15}; null for nothing. */
  private @Nullable Reading marked(int hour, int at) {
    int next = at + 1;
    if (!words.isSpace(next)) {
      return null;
    }
    if (words.is(next, WordClass.LESS) || words.is(next, WordClass.HALF_BEHIND)) {
      return behindSign(hour, at, false);
    }
    int oclock = words.last(next, WordClass.OCLOCK);
    if (oclock < 0 && !words.is(next, WordClass.HOUR_MARK)) {
      return null;
    }
    return behindSign(hour, Math.max(oclock, next), words.is(next, WordClass.HOUR_SIGN));
  }

  /** Reads on behind the sign of the hour, the last word so far. */
  private Reading behindSign(int hour, int last, boolean takesMinutes) {
    LocalTime time = LocalTime.of(hour % HOURS, 0);
    int next = last + 1;
    if (!words.isSpace(next)) {
      return new Reading(time, last, true);
    }
    int minutes = takesMinutes ? minutes(next) : -1;
    if (minutes >= 0) {
      return parts.finished(time.withMinute(minutes), next, true);
    }
    if (words.is(next, WordClass.HALF_BEHIND)) {
      return parts.finished(time.withMinute(HALF), next, true);
    }
    if (words.is(next, WordClass.LESS) && words.isSpace(next + 1)) {
      return less(time, next + 1, last);
    }
    return parts.finished(time, words.is(next, WordClass.SHARP) ? next : last, true);
  }

  private Reading less(LocalTime time, int at, int last) {
    int figures = words.length(at) <= 2 ? words.digits(at) : -1;
    NumberWords.Read minutes =
        figures > 0 && figures < MINUTES ? new NumberWords.Read(figures, at) : parts.word(at);
    if (minutes == null) {
      return parts.finished(time, last, true);
    }
    Reading read = parts.finished(time, minutes.last(), true);
    return new Reading(read.time().minusMinutes(minutes.value()), read.last(), read.open());
  }

  /** An hour in words needs {@code giờ} or the like, or a clear part of the day. */
  private @Nullable Reading inWords(int at) {
    NumberWords.Read hour = parts.word(at);
    int next = hour == null ? at : hour.last() + 1;
    if (hour == null || !words.isSpace(next)) {
      return null;
    }
    boolean marked =
        words.last(next, WordClass.OCLOCK) >= 0
            || words.is(next, WordClass.LESS)
            || words.is(next, WordClass.HALF_BEHIND);
    if (marked) {
      return marked(hour.value(), hour.last());
    }
    boolean clear = words.last(next, WordClass.CLEAR_DAY_PART) >= 0;
    return clear ? parts.finished(LocalTime.of(hour.value() % HOURS, 0), hour.last(), true) : null;
  }

  /** True of the last word of a text or a part of a sentence. */
  private boolean isEnd(int at) {
    char behind = words.behind(at);
    boolean more = WordView.isDigit(words.at(words.get(at).end() + 1));
    return at + 1 == words.size() || (PART_ENDS.indexOf(behind) >= 0 && !more);
  }

  /**
   * Reads {@code 0730} and {@code 1420}, and what may be a year behind {@code at} or before {@code
   * hrs}.
   */
  private @Nullable Reading military(int at) {
    if (words.length(at) != MILITARY_LENGTH || words.digits(at) < 0) {
      return null;
    }
    int hour = words.digits(at) / HUNDRED;
    int minute = words.digits(at) % HUNDRED;
    boolean sign = words.isSpace(at + 1) && words.is(at + 1, WordClass.HOUR_MARK);
    boolean year = hour == FIRST_OF_YEAR || hour == LAST_OF_YEAR;
    boolean shown =
        hour < FIRST_MILITARY_HOUR
            || (!year && minute % FIVE == 0)
            || sign
            || parts.isBehind(at, WordClass.BEFORE_CLOCK);
    return hour < HOURS && minute < MINUTES && shown
        ? parts.finished(LocalTime.of(hour, minute), sign ? at + 1 : at, true)
        : null;
  }
}
