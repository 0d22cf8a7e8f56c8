package org.doithoai.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.doithoai.text.RecentMap;

/** Lets each peer do something so often a minute. In memory, bounded. Thread-safe. */
final class PeerLimiter {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_PEERS = 10_000;

  private final int perMinute;
  private final Clock clock;
  private final Map<String, Deque<Instant>> done = new RecentMap<>(MOST_PEERS);

  PeerLimiter(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Counts once more, if that is within the limit. */
  synchronized boolean admits(String peer) {
    Instant now = clock.instant();
    Deque<Instant> moments = done.computeIfAbsent(peer, _ -> new ArrayDeque<>());
    while (!moments.isEmpty() && !moments.peekFirst().isAfter(now.minus(MINUTE))) {
      moments.removeFirst();
    }
    if (moments.size() >= perMinute) {
      return false;
    }
    moments.add(now);
    return true;
  }
}
