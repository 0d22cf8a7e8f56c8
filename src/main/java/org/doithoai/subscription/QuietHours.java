package org.doithoai.subscription;

import java.time.LocalTime;

/**
 * The part of the day in which nothing is sent; over midnight when it ends before it begins.
 *
 * @param from the first quiet minute
 * @param to the first minute that is no longer quiet; other than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {

  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours that never begin or never end: " + from);
    }
  }

  /** Whether nothing is sent at this time of the day. */
  public boolean cover(LocalTime time) {
    boolean started = !time.isBefore(from);
    boolean goingOn = time.isBefore(to);
    return from.isBefore(to) ? started && goingOn : started || goingOn;
  }
}
