package org.doithoai.platform.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Slack's limits on how often a method may be called: by the tier it is in, and, once Slack
 * said that it was too often, for as long as Slack wants. Any number of threads may use one.
 */
final class RateLimitTiers {

  /** How often each method may be called in a minute, of those used much. */
  private static final Map<String, Integer> PER_MINUTE =
      Map.of(
          "chat.update", 50,
          "chat.delete", 50,
          "chat.postEphemeral", 100,
          "views.open", 100,
          "views.push", 100,
          "views.publish", 100,
          "users.info", 100,
          "assistant.threads.setSuggestedPrompts", 100);

  /** Slack bears so much at once. */
  private static final int BURST = 20;

  private static final Duration UNSAID = Duration.ofSeconds(1);

  private final Clock clock;
  private final boolean limited;
  private final Map<String, Instant> due = new ConcurrentHashMap<>();
  private final Map<String, Instant> closed = new ConcurrentHashMap<>();

  /**
   * @param limited false for a server that has no limits
   */
  RateLimitTiers(Clock clock, boolean limited) {
    this.clock = clock;
    this.limited = limited;
  }

  /**
   * Takes a place for a call.
   *
   * @param key the method, or the method and a channel
   * @return how long to wait before asking again; empty when the call may be made now
   */
  Optional<Duration> enter(String method, String key) {
    Instant now = clock.instant();
    Instant until = closed.get(key);
    if (until != null && until.isAfter(now)) {
      return Optional.of(Duration.between(now, until));
    }
    closed.remove(key);
    Integer perMinute = PER_MINUTE.get(method);
    if (!limited || perMinute == null) {
      return Optional.empty();
    }
    Duration interval = Duration.ofMinutes(1).dividedBy(perMinute);
    Instant[] free = new Instant[1];
    due.compute(
        method,
        (name, before) -> {
          Instant next = before == null || before.isBefore(now) ? now : before;
          free[0] = next.minus(interval.multipliedBy(BURST));
          return free[0].isAfter(now) ? next : next.plus(interval);
        });
    return free[0].isAfter(now) ? Optional.of(Duration.between(now, free[0])) : Optional.empty();
  }

  /** Slack said that it was too often; returns how long it is to wait. */
  Duration close(String key, @Nullable Duration retryAfter) {
    Duration wait = retryAfter == null || retryAfter.isNegative() ? UNSAID : retryAfter;
    closed.put(key, clock.instant().plus(wait));
    return wait;
  }
}
