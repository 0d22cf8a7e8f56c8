package org.doithoai.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test, or a pause that is made, moves it. */
public final class TickingClock extends Clock {

  private final AtomicReference<Instant> now;

  public TickingClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  public void set(Instant moment) {
    now.set(moment);
  }

  public void set(String moment) {
    set(Instant.parse(moment));
  }

  public void forward(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  /** Not back: a pause until a moment that is past takes no time. */
  public void waitUntil(Instant moment) {
    now.updateAndGet(before -> moment.isAfter(before) ? moment : before);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
