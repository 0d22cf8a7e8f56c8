package org.doithoai.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what, and when.
 *
 * @param id short and unguessable, letters and digits
 * @param subscriber where it goes
 * @param owner the person who made it, as the chat names people: {@code telegram:123}
 * @param language which the digest speaks; articles of both are in it
 * @param filter what it is about
 * @param timing when it is due
 * @param evenWhenEmpty whether it goes out too when there is nothing new
 * @param pausedUntil the first day, in the timing's zone, on which it goes out again; null when it
 *     is not paused, or paused until it is resumed
 * @param state whether it goes out at all
 * @param skipped its slots up to this moment are left out; null for none
 */
public record Subscription(
    String id,
    Subscriber subscriber,
    String owner,
    Language language,
    Filter filter,
    Timing timing,
    boolean evenWhenEmpty,
    @Nullable LocalDate pausedUntil,
    State state,
    @Nullable Instant skipped) {

  /** Whether a subscription goes out. */
  public enum State {
    ACTIVE,
    /** By the wish of a person. */
    PAUSED,
    /** Its chat cannot be reached. */
    SUSPENDED,
    /** Nothing will come any more; kept for what it sent. */
    ENDED
  }

  /** One of which no slot is left out. */
  public Subscription(
      String id,
      Subscriber subscriber,
      String owner,
      Language language,
      Filter filter,
      Timing timing,
      boolean evenWhenEmpty,
      @Nullable LocalDate pausedUntil,
      State state) {
    this(id, subscriber, owner, language, filter, timing, evenWhenEmpty, pausedUntil, state, null);
  }

  /** The same by other clocks. */
  public Subscription in(ZoneId zone) {
    return at(timing.in(zone));
  }

  /** The same in another state; paused until a day, or until it is resumed where that is null. */
  public Subscription in(State other, @Nullable LocalDate until) {
    return new Subscription(
        id, subscriber, owner, language, filter, timing, evenWhenEmpty, until, other, null);
  }

  /** The same at other times. */
  public Subscription at(Timing other) {
    return new Subscription(
        id, subscriber, owner, language, filter, other, evenWhenEmpty, pausedUntil, state, skipped);
  }

  /** The same about something else. */
  public Subscription about(Filter other) {
    return new Subscription(
        id, subscriber, owner, language, other, timing, evenWhenEmpty, pausedUntil, state, skipped);
  }

  /** The same without its slots up to this moment. */
  public Subscription skipping(Instant upTo) {
    return new Subscription(
        id, subscriber, owner, language, filter, timing, evenWhenEmpty, pausedUntil, state, upTo);
  }

  /** The next slot by the clock after this moment; null when the clock does not say, or none is. */
  public @Nullable Slot next(Instant moment) {
    boolean never =
        state == State.SUSPENDED
            || state == State.ENDED
            || (state == State.PAUSED && pausedUntil == null);
    if (never || !(timing instanceof Timing.Regular regular)) {
      return null;
    }
    Instant from = skipped == null || moment.isAfter(skipped) ? moment : skipped;
    if (pausedUntil != null) {
      Instant paused = pausedUntil.atStartOfDay(timing.zone()).toInstant().minusMillis(1);
      from = paused.isAfter(from) ? paused : from;
    }
    return regular.next(from);
  }
}
