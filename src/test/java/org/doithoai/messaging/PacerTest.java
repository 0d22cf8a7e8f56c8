package org.doithoai.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PacerTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private final Pacer pacer =
      new Pacer(
          new Pacer.Rates(
              new Pacer.Rate(2, Duration.ofMillis(100)),
              new Pacer.Rate(3, Duration.ofSeconds(1)),
              new Pacer.Rate(1, Duration.ofSeconds(3))));

  private static Address chat(String id, boolean direct) {
    return new Address("telegram:1", id, null, direct);
  }

  @Test
  void aFewAtOnceThenOneAnInterval() {
    Address one = chat("5", true);
    for (int i = 0; i < 3; i++) {
      assertEquals(NOW, pacer.inLane(one, NOW));
    }
    assertEquals(NOW.plusSeconds(1), pacer.inLane(one, NOW));
    assertEquals(NOW.plusSeconds(2), pacer.inLane(one, NOW));
    Instant later = NOW.plusSeconds(60);
    assertEquals(later, pacer.inLane(one, later), "the bucket has filled again");
  }

  @Test
  void groupsAreSlowerAndLanesDoNotDisturbOneAnother() {
    assertEquals(NOW, pacer.inLane(chat("-1", false), NOW));
    assertEquals(NOW.plusSeconds(3), pacer.inLane(chat("-1", false), NOW));
    assertEquals(NOW, pacer.inLane(chat("-2", false), NOW));
  }

  @Test
  void allTogetherAreBounded() {
    assertEquals(NOW, pacer.amongAll(NOW));
    assertEquals(NOW, pacer.amongAll(NOW));
    assertEquals(NOW.plusMillis(100), pacer.amongAll(NOW));
    assertEquals(NOW.plusMillis(200), pacer.amongAll(NOW));
  }
}
