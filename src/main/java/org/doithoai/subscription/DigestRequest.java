package org.doithoai.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence asked for; each part is empty or null when the sentence does not say it.
 *
 * @param kind what is to be done
 * @param times of the day, in order
 * @param days of the week
 * @param zone whose clocks the times are meant by
 * @param atOnce whether each article is to be told as soon as it comes; null when not said
 * @param filter what it is about; {@link Filter#ALL} when nothing is named
 * @param language which the digest is to speak
 * @param quiet when nothing is to be sent
 * @param evenWhenEmpty whether to send word when nothing is new; null when not said
 * @param pauseUntil the first day on which it is to go out again
 * @param change what a change does with the filter's names
 * @param corrections misspelt words, and what they were taken for
 * @param unknown the words that were not understood, as typed
 * @param addressed whether the words themselves show that the digest is meant, and no question
 */
public record DigestRequest(
    Kind kind,
    List<LocalTime> times,
    Set<DayOfWeek> days,
    @Nullable ZoneId zone,
    @Nullable Boolean atOnce,
    Filter filter,
    @Nullable Language language,
    @Nullable QuietHours quiet,
    @Nullable Boolean evenWhenEmpty,
    @Nullable LocalDate pauseUntil,
    Change change,
    Map<String, String> corrections,
    List<String> unknown,
    boolean addressed) {

  /** What a person wants done. */
  public enum Kind {
    SUBSCRIBE,
    CHANGE,
    PAUSE,
    RESUME,
    REMOVE,
    LIST,
    PREVIEW
  }

  /** What becomes of the names of a filter. */
  public enum Change {
    /** They stand for those before. */
    REPLACE,
    /** They come to those before. */
    ADD,
    /** They go from those before. */
    DROP
  }

  public DigestRequest {
    times = times.stream().distinct().sorted().toList();
    days = Collections.unmodifiableSet(new TreeSet<>(days));
    corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
    unknown = List.copyOf(unknown);
  }
}
