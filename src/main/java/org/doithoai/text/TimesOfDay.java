package org.doithoai.text;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.doithoai.text.ClockParts.Reading;
import org.doithoai.text.WordClasses.Value;
import org.jspecify.annotations.Nullable;

/**
 * The times of the day that a text says in either language: {@code 7:30 sáng}, {@code 7h30}, {@code
 * 8 giờ kém 15}, {@code half past six}, {@code 0900}, {@code noon}, {@code at 7 and 18h}, {@code
 * every morning}. Immutable.
 *
 * <p>A number alone is a time behind a word such as {@code at}, or beside a time. A part of the day
 * that is said away from the times holds for those that have none: {@code mỗi tối lúc 8h}.
 */
public final class TimesOfDay {

  /**
   * A place that says a time of the day.
   *
   * @param span the words that say it, with those for the part of the day beside them
   * @param isCertain false if only a part of the day is said, and the time is the usual one in it
   */
  public record TimeOfDay(Span span, LocalTime time, boolean isCertain) {}

  private static final int LONGEST_CHAIN = 4;

  private final List<TimeOfDay> all;
  private final List<Span> parts;

  private TimesOfDay(List<TimeOfDay> all, List<Span> parts) {
    this.all = List.copyOf(all);
    this.parts = List.copyOf(parts);
  }

  /** Finds the times in these words. */
  public static TimesOfDay find(Tokens tokens) {
    return find(tokens, _ -> true);
  }

  /**
   * Finds the times in some of these words.
   *
   * @param isOpen false for a word that is known to say something else
   */
  public static TimesOfDay find(Tokens tokens, IntPredicate isOpen) {
    return new Search(WordView.of(tokens, Language.ENGLISH), isOpen).find();
  }

  /** The one time that a stretch of text says, as {@code 22h} or {@code 22} does. */
  public static Optional<LocalTime> one(String words) {
    List<LocalTime> times = find(Tokens.of(words)).times();
    if (times.isEmpty()) {
      times = find(Tokens.of("@ " + words)).times();
    }
    return times.size() == 1 ? Optional.of(times.getFirst()) : Optional.empty();
  }

  /** All places, in the order of the text. */
  public List<TimeOfDay> all() {
    return all;
  }

  /** The times in the order of the text, each once. */
  public List<LocalTime> times() {
    return all.stream().map(TimeOfDay::time).distinct().toList();
  }

  /** The places that name a part of the day away from any time. */
  public List<Span> partsOfDay() {
    return parts;
  }

  /** A search in one text. For one thread. */
  private static final class Search {
    private final WordView words;
    private final ClockParts clockParts;
    private final ClockReader clock;
    private final @Nullable Reading[] readings;
    private final IntPredicate isOpen;
    private final boolean[] taken;
    private final List<Span> parts = new ArrayList<>();
    private @Nullable DayPart part;

    Search(WordView words, IntPredicate isOpen) {
      this.words = words;
      this.clockParts = new ClockParts(words);
      this.clock = new ClockReader(words, clockParts);
      this.readings = new @Nullable Reading[words.size()];
      this.isOpen = isOpen;
      this.taken = new boolean[words.size()];
    }

    TimesOfDay find() {
      for (int at = 0; at < words.size(); at++) {
        Reading reading = clock.read(at);
        if (reading != null && IntStream.rangeClosed(at, reading.last()).allMatch(isOpen)) {
          at = take(at, reading);
        }
      }
      aloneBehindWord();
      aloneBeforeTime();
      aloneBehindTime();
      partsAlone();
      return done();
    }

    private int take(int at, Reading reading) {
      readings[at] = reading;
      for (int i = at; i <= reading.last(); i++) {
        taken[i] = true;
      }
      return reading.last();
    }

    private void takeAlone(int at) {
      take(at, new Reading(LocalTime.of(clockParts.hour(at) % 24, 0), at, true));
    }

    private boolean isFreeHour(int at) {
      return at >= 0
          && at < taken.length
          && !taken[at]
          && isOpen.test(at)
          && clockParts.hour(at) >= 0;
    }

    private void aloneBehindWord() {
      for (int at = 0; at < taken.length; at++) {
        if (isFreeHour(at)
            && clockParts.isBehind(at, WordClass.BEFORE_HOUR_ALONE)
            && !isJoined(at)) {
          takeAlone(at);
        }
      }
    }

    /** True if a colon or full stop and another figure follow. */
    private boolean isJoined(int at) {
      char behind = words.behind(at);
      return (behind == ':' || behind == '.')
          && WordView.isDigit(words.at(words.get(at).end() + 1));
    }

    /** The hours of {@code 8, 12 và 17h}, from the last one back. */
    private void aloneBeforeTime() {
      int[] chain = new int[taken.length + 1];
      for (int at = taken.length - 1; at >= 0; at--) {
        int next = behindAnd(at + 1);
        boolean linked = next < taken.length && taken[next] && chain[next] < LONGEST_CHAIN;
        if (linked && isFreeHour(at)) {
          chain[at] = chain[next] + 1;
          takeAlone(at);
        }
      }
    }

    private void aloneBehindTime() {
      for (int at = 1; at < taken.length; at++) {
        int before = words.is(at - 1, WordClass.AND) ? at - 2 : at - 1;
        boolean linked = before >= 0 && taken[before] && behindAnd(before + 1) == at;
        char behind = words.behind(at);
        boolean joined = behind == ':' || behind == '/' || behind == '.';
        if (linked && !joined && isFreeHour(at)) {
          takeAlone(at);
        }
      }
    }

    /** The word behind {@code and} or a comma; one past the last word if there is neither. */
    private int behindAnd(int at) {
      if (words.is(at, WordClass.AND) && words.isGap(at, ", ") && words.isSpace(at + 1)) {
        return at + 1;
      }
      boolean listed = words.isGap(at, ", ") || words.isGap(at, " & ");
      return listed && !words.isSpace(at) ? at : taken.length;
    }

    /** Parts of the day away from a time; the last one holds. */
    private void partsAlone() {
      for (int at = 0; at < taken.length; at++) {
        Value named = taken[at] || !isOpen.test(at) ? null : partAlone(at);
        if (named != null) {
          part = DayPart.valueOf(named.text());
          parts.add(words.span(firstOfPart(at), at));
        }
      }
    }

    /** {@code toi} is mostly {@code tôi}: without its tone it needs {@code mỗi} or the like. */
    private @Nullable Value partAlone(int at) {
      Value named = words.value(at, WordClass.DAY_PART_ALONE);
      Value doubtful = words.value(at, WordClass.DAY_PART_WITH_EACH);
      boolean clear = !words.get(at).isPlain() || firstOfPart(at) < at;
      return named == null && clear ? doubtful : named;
    }

    private int firstOfPart(int at) {
      int first = at;
      while (at - first < 3 && words.isSpace(first) && words.endsWith(first - 1, WordClass.EACH)) {
        first--;
      }
      return first;
    }

    private TimesOfDay done() {
      List<TimeOfDay> all = new ArrayList<>();
      for (int at = 0; at < readings.length; at++) {
        Reading reading = readings[at];
        if (reading != null) {
          LocalTime time =
              part != null && reading.open() ? part.of(reading.time()) : reading.time();
          all.add(new TimeOfDay(words.span(at, reading.last()), time, true));
        }
      }
      if (all.isEmpty() && part != null) {
        all.add(new TimeOfDay(parts.getLast(), part.usual(), false));
      }
      return new TimesOfDay(all, parts);
    }
  }
}
