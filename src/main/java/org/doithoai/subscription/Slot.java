package org.doithoai.subscription;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One day and time at which a subscription is due.
 *
 * @param local as its clock on the wall should show, before daylight saving or quiet hours moved it
 * @param at when it is due in fact
 */
public record Slot(LocalDateTime local, Instant at) {

  /** Says which one it is among all of the subscription: {@code 2026-03-02T07:30}. */
  public String key() {
    return local.toString();
  }
}
