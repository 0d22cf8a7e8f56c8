package org.doithoai.messaging;

import java.time.Duration;

/**
 * How long to wait before something is tried again: twice as long after each attempt in vain, up to
 * a longest time.
 */
public record ExponentialBackoff(Duration first, Duration longest) {

  /** Doublings that still fit a duration, whatever the first one is. */
  private static final int MOST_DOUBLINGS = 20;

  /**
   * The wait after an attempt.
   *
   * @param attempts in vain before that one; 0 for the first wait
   */
  public Duration after(int attempts) {
    Duration wait = first.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
