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
import org.doithoai.index.DayRange;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence asks of the digest; each part is empty or null when the sentence does not say it.
 *
 * @param kind what is to be done
 * @param numbers which of a chat's subscriptions it is to be done with, by their places from 1
 * @param all true if it is to be done with all of them
 * @param times of the day, in order
 * @param days on which days
 * @param notOn days of the week that are left out of those that are there
 * @param notOnHolidays those on which nothing is to be sent; null for none
 * @param zone whose clocks the times are meant by
 * @param atOnce true if each article is to be told as soon as it comes
 * @param until the last day of a subscription; of a pause the first day without it
 * @param quiet when nothing is to be sent
 * @param filter what it is to be about; {@link Filter#ALL} when nothing is named
 * @param dropped what it is no longer to be about
 * @param change what a change does with the filter's names
 * @param language which the digest is to speak
 * @param evenWhenEmpty whether to send word when nothing is new; null when not said
 * @param corrections misspelt words, and what they were taken for
 * @param unknown the words that were not understood, as typed
 * @param missing what has to be asked before anything is done; null when nothing
 * @param over the days that are to be looked back at; null where none are
 * @param meant how sure it is that the digest is meant
 */
public record DigestRequest(
    Kind kind,
    List<Integer> numbers,
    boolean all,
    List<LocalTime> times,
    @Nullable Recurrence days,
    Set<DayOfWeek> notOn,
    @Nullable Holidays notOnHolidays,
    @Nullable ZoneId zone,
    boolean atOnce,
    @Nullable LocalDate until,
    @Nullable QuietHours quiet,
    Filter filter,
    Filter dropped,
    Change change,
    @Nullable Language language,
    @Nullable Boolean evenWhenEmpty,
    Map<String, String> corrections,
    List<String> unknown,
    @Nullable Missing missing,
    @Nullable DayRange over,
    Meant meant) {

  /** What a person wants done. */
  public enum Kind {
    SUBSCRIBE,
    CHANGE,
    PAUSE,
    RESUME,
    SKIP,
    REMOVE,
    LIST,
    PREVIEW,
    /** To sum up a time that is over. */
    LOOK_BACK
  }

  /** What becomes of the names of a filter. */
  public enum Change {
    /** They stand for those before. */
    REPLACE,
    /** They come to those before. */
    ADD
  }

  /** What a request needs and does not say. */
  public enum Missing {
    /** On which days, of so many a week. */
    DAYS,
    /** At what time: the one that it says is none. */
    TIME,
    /** Until when: the day that it says is none, or is over. */
    DATE
  }

  /** Whether words that were not said to be a request are one. */
  public enum Meant {
    /** They ask for something of the digest. */
    SURELY,
    /** They may, but can be read as a question too. */
    PERHAPS,
    /** They do not. */
    NOT
  }

  public DigestRequest {
    numbers = List.copyOf(numbers);
    times = times.stream().distinct().sorted().toList();
    notOn = Set.copyOf(notOn);
    corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
    unknown = List.copyOf(unknown);
  }

  /** True if anything of a subscription is said. */
  public boolean saysAnything() {
    return isTimed()
        || notOnHolidays != null
        || zone != null
        || quiet != null
        || until != null
        || language != null
        || evenWhenEmpty != null
        || !filter.isEverything()
        || !dropped.isEverything();
  }

  /** True if it says when something is to be sent. */
  public boolean isTimed() {
    return atOnce || !times.isEmpty() || days != null || !notOn.isEmpty();
  }
}
