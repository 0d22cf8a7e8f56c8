package org.doithoai.answer.llm;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Leaves a model alone that failed several times in a row, at first for half a minute, then twice
 * as long after each further failure, and never longer than half an hour; as a circuit breaker with
 * a growing wait (Nygard 2018, Release It!). One good answer ends it. Thread-safe.
 */
final class ModelPause {

  private static final int FAILURES = 3;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final LongSupplier nanoTime;
  private final Consumer<String> alarm;
  private int failures;
  private long until;

  /**
   * A pause that has not begun.
   *
   * @param nanoTime the clock, as {@link System#nanoTime}
   * @param alarm is told once, in one line, when a model is left alone, and not again before it
   *     answered
   */
  ModelPause(LongSupplier nanoTime, Consumer<String> alarm) {
    this.nanoTime = nanoTime;
    this.alarm = alarm;
  }

  /** True if the model is not to be asked now. */
  synchronized boolean isOn() {
    return failures >= FAILURES && nanoTime.getAsLong() - until < 0;
  }

  /** Takes note of an answer. */
  synchronized void succeeded() {
    failures = 0;
  }

  /**
   * Takes note of a failure.
   *
   * @param reason what went wrong, without any words of a question
   */
  void failed(String reason) {
    boolean begins;
    synchronized (this) {
      failures++;
      begins = failures == FAILURES;
      long doublings = Math.clamp((long) failures - FAILURES, 0, 16);
      Duration pause = FIRST.multipliedBy(1L << doublings);
      until = nanoTime.getAsLong() + (pause.compareTo(LONGEST) < 0 ? pause : LONGEST).toNanos();
    }
    if (begins) {
      alarm.accept(
          "the language model failed %d times in a row (%s); answers come without it for a while"
              .formatted(FAILURES, reason));
    }
  }
}
