package org.doithoai.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExponentialBackoffTest {

  @Test
  void doublesUpToTheLongest() {
    ExponentialBackoff backoff =
        new ExponentialBackoff(Duration.ofMillis(500), Duration.ofSeconds(5));
    assertEquals(
        List.of(500L, 1000L, 2000L, 4000L, 5000L, 5000L),
        IntStream.range(0, 6).mapToObj(i -> backoff.after(i).toMillis()).toList());
    assertEquals(Duration.ofSeconds(5), backoff.after(Integer.MAX_VALUE));
  }
}
