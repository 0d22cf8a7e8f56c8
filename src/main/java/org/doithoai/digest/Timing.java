package org.doithoai.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a subscription is to be served. */
public sealed interface Timing {

  /** Whose clocks its times are read from. */
  ZoneId zone();

  /** When nothing is sent; null when there is no such time. */
  @Nullable QuietHours quiet();

  /**
   * At these times on these days.
   *
   * @param times of the day, in order; at least one
   * @param days of the week; at least one
   */
  record Regular(
      List<LocalTime> times, Set<DayOfWeek> days, ZoneId zone, @Nullable QuietHours quiet)
      implements Timing {

    public Regular {
      times = times.stream().distinct().sorted().toList();
      if (times.isEmpty() || days.isEmpty()) {
        throw new IllegalArgumentException("a timing without times or days");
      }
      days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }
  }

  /** As soon as an article matches. */
  record AtOnce(ZoneId zone, @Nullable QuietHours quiet) implements Timing {}
}
