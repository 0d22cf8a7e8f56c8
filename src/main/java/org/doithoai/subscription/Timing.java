package org.doithoai.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a subscription is to be served. */
public sealed interface Timing {

  /** Days by which daylight saving and quiet hours may move a slot. */
  int MOVED = 2;

  /** Days beyond the reach of a recurrence within which there is always a slot. */
  int FAR = 5;

  /** Whose clocks its times are read from. */
  ZoneId zone();

  /** When nothing is sent; null when there is no such time. */
  @Nullable QuietHours quiet();

  /** The last day on which something is sent; null when there is none. */
  @Nullable LocalDate until();

  /** The first moment from this one on at which something may be sent. */
  default Instant allowed(Instant moment) {
    QuietHours quiet = quiet();
    ZonedDateTime there = moment.atZone(zone());
    if (quiet == null || !quiet.cover(there.toLocalTime())) {
      return moment;
    }
    LocalDate day = there.toLocalDate();
    LocalDate end = there.toLocalTime().isBefore(quiet.to()) ? day : day.plusDays(1);
    Instant over = end.atTime(quiet.to()).atZone(zone()).toInstant();
    return over.isAfter(moment) ? over : moment;
  }

  /**
   * At these times on these days. A time that the clocks skip in spring comes as much later as they
   * skip, after the gap; one that they show twice in autumn is the first of the two (RFC 5545,
   * section 3.3.5). One in the quiet hours comes when they end.
   *
   * @param times of the day, in order; at least one
   * @param days on which days
   * @param until the last of the days; null when there is none
   */
  record Regular(
      List<LocalTime> times,
      Recurrence days,
      ZoneId zone,
      @Nullable QuietHours quiet,
      @Nullable LocalDate until)
      implements Timing {

    public Regular {
      times = times.stream().distinct().sorted().toList();
      if (times.isEmpty()) {
        throw new IllegalArgumentException("a timing without times");
      }
    }

    /** On these days of every week, without an end. */
    public Regular(
        List<LocalTime> times, Set<DayOfWeek> days, ZoneId zone, @Nullable QuietHours quiet) {
      this(times, new Recurrence.Weekly(days), zone, quiet, null);
    }

    /**
     * The first slot after this moment, of two at the same moment the later by the clock; null when
     * there is none any more.
     */
    public @Nullable Slot next(Instant after) {
      LocalDate day = LocalDate.ofInstant(after, zone).minusDays(MOVED);
      LocalDate last = day.plusDays(days.reach() + FAR);
      if (days instanceof Recurrence.Once(LocalDate only)) {
        day = only;
        last = only;
      }
      Slot first = null;
      for (; !day.isAfter(last); day = day.plusDays(1)) {
        if (first != null && day.atStartOfDay(zone).toInstant().isAfter(first.at())) {
          return first;
        }
        for (Slot slot : slots(day)) {
          if (slot.at().isAfter(after) && (first == null || !slot.at().isAfter(first.at()))) {
            first = slot;
          }
        }
      }
      return first;
    }

    /** The last slot at this moment or before it; null when there was none yet. */
    public @Nullable Slot latest(Instant moment) {
      LocalDate day = LocalDate.ofInstant(moment, zone);
      day = until != null && day.isAfter(until) ? until : day;
      LocalDate end = day.minusDays(days.reach() + FAR);
      if (days instanceof Recurrence.Once(LocalDate only)) {
        day = only;
        end = only;
      }
      Slot last = null;
      for (; !day.isBefore(end); day = day.minusDays(1)) {
        for (Slot slot : slots(day).reversed()) {
          if (!slot.at().isAfter(moment) && (last == null || slot.at().isAfter(last.at()))) {
            last = slot;
          }
        }
        if (last != null && !day.isAfter(LocalDate.ofInstant(last.at(), zone).minusDays(MOVED))) {
          return last;
        }
      }
      return last;
    }

    private List<Slot> slots(LocalDate day) {
      return days.on(day) && (until == null || !day.isAfter(until))
          ? times.stream().map(time -> slot(day.atTime(time))).toList()
          : List.of();
    }

    private Slot slot(LocalDateTime local) {
      return new Slot(local, allowed(local.atZone(zone).toInstant()));
    }
  }

  /**
   * As soon as an article matches.
   *
   * @param until the last day on which one is told; null when there is none
   */
  record AtOnce(ZoneId zone, @Nullable QuietHours quiet, @Nullable LocalDate until)
      implements Timing {

    /** Without an end. */
    public AtOnce(ZoneId zone, @Nullable QuietHours quiet) {
      this(zone, quiet, null);
    }
  }

  /** True if nothing is to be sent any more from this moment on. */
  default boolean isOver(Instant moment) {
    return switch (this) {
      case Regular regular -> regular.next(moment) == null;
      case AtOnce(ZoneId zone, _, LocalDate last) ->
          last != null && LocalDate.ofInstant(moment, zone).isAfter(last);
    };
  }

  /** The same by other clocks. */
  default Timing in(ZoneId other) {
    return switch (this) {
      case AtOnce(_, QuietHours quiet, LocalDate until) -> new AtOnce(other, quiet, until);
      case Regular(var times, var days, _, QuietHours quiet, LocalDate until) ->
          new Regular(times, days, other, quiet, until);
    };
  }
}
