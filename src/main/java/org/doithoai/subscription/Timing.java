package org.doithoai.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a subscription is to be served. */
public sealed interface Timing {

  /** Days within which there is always a slot: a week, and what daylight saving and quiet move. */
  int FAR = 12;

  /** Whose clocks its times are read from. */
  ZoneId zone();

  /** When nothing is sent; null when there is no such time. */
  @Nullable QuietHours quiet();

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

    /** The first slot after this moment; of two at the same moment the later by the clock. */
    public Slot next(Instant after) {
      LocalDate day = LocalDate.ofInstant(after, zone).minusDays(2);
      Slot first = null;
      for (LocalDate last = day.plusDays(FAR); !day.isAfter(last); day = day.plusDays(1)) {
        if (first != null && day.atStartOfDay(zone).toInstant().isAfter(first.at())) {
          return first;
        }
        for (Slot slot : slots(day)) {
          if (slot.at().isAfter(after) && (first == null || !slot.at().isAfter(first.at()))) {
            first = slot;
          }
        }
      }
      return Objects.requireNonNull(first, "every week has a slot");
    }

    /** The last slot at this moment or before it. */
    public Slot latest(Instant moment) {
      LocalDate day = LocalDate.ofInstant(moment, zone);
      Slot last = null;
      for (LocalDate end = day.minusDays(FAR); !day.isBefore(end); day = day.minusDays(1)) {
        for (Slot slot : slots(day).reversed()) {
          if (!slot.at().isAfter(moment) && (last == null || slot.at().isAfter(last.at()))) {
            last = slot;
          }
        }
        if (last != null && !day.isAfter(LocalDate.ofInstant(last.at(), zone).minusDays(2))) {
          return last;
        }
      }
      return Objects.requireNonNull(last, "every week has a slot");
    }

    private List<Slot> slots(LocalDate day) {
      return days.contains(day.getDayOfWeek())
          ? times.stream().map(time -> slot(day.atTime(time))).toList()
          : List.of();
    }

    private Slot slot(LocalDateTime local) {
      return new Slot(local, allowed(local.atZone(zone).toInstant()));
    }
  }

  /** As soon as an article matches. */
  record AtOnce(ZoneId zone, @Nullable QuietHours quiet) implements Timing {}
}
