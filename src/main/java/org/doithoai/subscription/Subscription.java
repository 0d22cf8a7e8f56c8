package org.doithoai.subscription;

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
    State state) {

  /** Whether a subscription goes out. */
  public enum State {
    ACTIVE,
    /** By the wish of a person. */
    PAUSED,
    /** Its chat cannot be reached. */
    SUSPENDED
  }

  /** The same by other clocks. */
  public Subscription in(ZoneId zone) {
    Timing there =
        switch (timing) {
          case Timing.AtOnce(_, QuietHours quiet) -> new Timing.AtOnce(zone, quiet);
          case Timing.Regular(var times, var days, _, QuietHours quiet) ->
              new Timing.Regular(times, days, zone, quiet);
        };
    return new Subscription(
        id, subscriber, owner, language, filter, there, evenWhenEmpty, pausedUntil, state);
  }

  /** The same in another state; paused until a day, or until it is resumed where that is null. */
  public Subscription in(State other, @Nullable LocalDate until) {
    return new Subscription(
        id, subscriber, owner, language, filter, timing, evenWhenEmpty, until, other);
  }
}
