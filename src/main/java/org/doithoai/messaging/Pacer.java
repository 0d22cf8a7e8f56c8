package org.doithoai.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Says when the next message may go out, so that a platform's limits are kept: one bucket for all
 * and one for each lane, by the generic cell rate algorithm (ITU-T I.371). Any number of threads
 * may use one.
 */
public final class Pacer {

  /** Lanes are forgotten when there are more, as soon as their buckets are full again. */
  private static final int MANY_LANES = 10_000;

  /**
   * So many at once, and one more each time the interval has gone by.
   *
   * @param interval zero for no limit
   */
  public record Rate(int burst, Duration interval) {

    /** No limit. */
    public static final Rate UNLIMITED = new Rate(1, Duration.ZERO);
  }

  /** Limits of a platform: of all messages, of a private chat, of a group. */
  public record Rates(Rate all, Rate direct, Rate group) {

    /** No limits. */
    public static final Rates UNLIMITED = new Rates(Rate.UNLIMITED, Rate.UNLIMITED, Rate.UNLIMITED);
  }

  private final Rates rates;
  private final Map<String, Instant> due = new HashMap<>();
  private Instant allDue = Instant.EPOCH;

  /** With these limits and full buckets. */
  public Pacer(Rates rates) {
    this.rates = rates;
  }

  /** Takes the next place in this address's lane: the moment it is free, never before now. */
  public synchronized Instant inLane(Address address, Instant now) {
    Rate rate = address.direct() ? rates.direct() : rates.group();
    Instant next = due.getOrDefault(address.lane(), Instant.EPOCH);
    due.put(address.lane(), later(next, now).plus(rate.interval()));
    if (due.size() > MANY_LANES) {
      due.values().removeIf(moment -> moment.isBefore(now));
    }
    return later(now, free(next, rate));
  }

  /** Takes the next place among all: the moment it is free, never before now. */
  public synchronized Instant amongAll(Instant now) {
    Instant next = allDue;
    allDue = later(next, now).plus(rates.all().interval());
    return later(now, free(next, rates.all()));
  }

  private static Instant free(Instant due, Rate rate) {
    return due.equals(Instant.EPOCH)
        ? due
        : due.minus(rate.interval().multipliedBy(rate.burst() - 1L));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
