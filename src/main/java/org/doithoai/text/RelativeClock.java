package org.doithoai.text;

import java.time.LocalTime;
import org.doithoai.text.ClockParts.Reading;
import org.doithoai.text.WordClasses.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads English times that count minutes from an hour: {@code half past six}, {@code ten to eight}.
 * Immutable.
 */
final class RelativeClock {

  private static final int HOURS = 24;
  private static final int MINUTES = 60;
  private static final int HALF = 30;
  private static final int QUARTER = 15;
  private static final int FIVE = 5;

  private final ClockParts parts;
  private final WordView words;

  RelativeClock(ClockParts parts, WordView words) {
    this.parts = parts;
    this.words = words;
  }

  /** Reads {@code half past six}, {@code 10 minutes to 8}. */
  @Nullable Reading read(int at) {
    int unit = words.is(at, WordClass.ARTICLE) && words.isSpace(at + 1) ? at + 1 : at;
    int minutes = words.is(unit, WordClass.HALF) ? HALF : -1;
    minutes = words.is(unit, WordClass.QUARTER) ? QUARTER : minutes;
    minutes = minutes < 0 && words.length(at) <= 2 ? words.digits(at) : minutes;
    boolean inWords = minutes < 0;
    minutes = inWords ? minutesInWords(at) : minutes;
    boolean marked = words.is(unit + 1, WordClass.MINUTE_MARK);
    int way = marked ? unit + 2 : unit + 1;
    boolean past = words.is(way, WordClass.PAST);
    if (minutes == HALF && words.is(unit, WordClass.HALF) && !past && words.isSpace(way)) {
      return halfPast(way);
    }
    if (!marked && !past && minutes % FIVE != 0) {
      return null; // "8 to 18" is a stretch of time
    }
    if (minutes < 0
        || minutes >= MINUTES
        || !words.isSpace(way)
        || !words.isSpace(way + 1)
        || (!past && !words.is(way, WordClass.BEFORE_HOUR))) {
      return null;
    }
    NumberWords.Read hour = hourOrWord(way + 1);
    if (hour == null) {
      return null;
    }
    LocalTime base = LocalTime.of(hour.value() % HOURS, 0);
    Reading read = parts.finished(base, hour.last(), true);
    if (inWords && !marked && !past && read.open() && !parts.isBehind(at, WordClass.BEFORE_CLOCK)) {
      return null; // "ten to eight" may be a stretch of time
    }
    LocalTime time = past ? read.time().plusMinutes(minutes) : read.time().minusMinutes(minutes);
    return new Reading(time, read.last(), read.open());
  }

  /** The minutes of {@code ten past six}; -1 for none. */
  private int minutesInWords(int at) {
    Value value = words.value(at, WordClass.NUMBER);
    if (value == null || value.language() != Language.ENGLISH) {
      return -1;
    }
    boolean minutes = value.number() % FIVE == 0 && value.number() < HALF;
    return minutes ? (int) value.number() : -1;
  }

  /** Reads the hour of {@code half seven}, which is past it. */
  private @Nullable Reading halfPast(int at) {
    NumberWords.Read hour = hourOrWord(at);
    return hour == null || hour.value() > HOURS / 2
        ? null
        : parts.finished(LocalTime.of(hour.value() % HOURS, HALF), hour.last(), true);
  }

  private NumberWords.@Nullable Read hourOrWord(int at) {
    int hour = parts.hour(at);
    return hour >= 0 ? new NumberWords.Read(hour, at) : parts.word(at);
  }
}
