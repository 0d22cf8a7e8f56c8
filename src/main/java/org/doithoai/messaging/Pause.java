package org.doithoai.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waiting for a moment. Tests have one that moves their clock instead. */
@FunctionalInterface
public interface Pause {

  /** Returns when the moment has come, at once if it is past. */
  void until(Instant moment) throws InterruptedException;

  /** Waits in fact. */
  static Pause by(Clock clock) {
    return moment -> {
      Duration wait = Duration.between(clock.instant(), moment);
      if (wait.isPositive()) {
        Thread.sleep(wait);
      }
    };
  }
}
