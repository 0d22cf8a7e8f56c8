package org.doithoai.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.doithoai.intake.TickingClock;
import org.junit.jupiter.api.Test;

class PeerLimiterTest {

  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-29T08:00:00Z"));
  private final PeerLimiter limiter = new PeerLimiter(2, clock);

  @Test
  void eachPeerHasItsOwnMinute() {
    assertTrue(limiter.admits("a"));
    clock.forward(Duration.ofSeconds(30));
    assertTrue(limiter.admits("a"));
    assertFalse(limiter.admits("a"));
    assertTrue(limiter.admits("b"));
    clock.forward(Duration.ofSeconds(30));
    assertTrue(limiter.admits("a"), "the first is a minute old");
    assertFalse(limiter.admits("a"), "the second is not; what was turned down does not count");
  }

  @Test
  void whoeverComesUnderManyNamesIsForgottenOldestFirst() {
    assertTrue(limiter.admits("old"));
    assertTrue(limiter.admits("old"));
    for (int i = 0; i < 9_999; i++) {
      limiter.admits("peer " + i);
    }
    assertFalse(limiter.admits("old"), "ten thousand are remembered");
    for (int i = 0; i < 10_000; i++) {
      limiter.admits("other " + i);
    }
    assertTrue(limiter.admits("old"), "no more than that");
  }
}
