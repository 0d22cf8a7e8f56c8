package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long a model is left alone that fails. */
class ModelPauseTest {

  private final AtomicLong now = new AtomicLong();
  private final List<String> told = new ArrayList<>();
  private final ModelPause pause = new ModelPause(now::get, told::add);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      pause.failed("HTTP 503");
    }
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void twoFailuresAreNoReason() {
    fail(2);
    assertFalse(pause.isOn());
    assertEquals(List.of(), told);
  }

  @Test
  void thePauseGrowsWithEachFurtherFailureAndIsToldOnce() {
    fail(3);
    assertTrue(pause.isOn());
    pass(Duration.ofSeconds(30));
    assertFalse(pause.isOn());
    fail(1);
    pass(Duration.ofSeconds(59));
    assertTrue(pause.isOn());
    pass(Duration.ofSeconds(1));
    assertFalse(pause.isOn());
    fail(40);
    pass(Duration.ofMinutes(30));
    assertFalse(pause.isOn());
    assertEquals(1, told.size(), told.toString());
    assertTrue(told.getFirst().contains("HTTP 503"), told.getFirst());
  }

  @Test
  void oneAnswerEndsIt() {
    fail(3);
    pass(Duration.ofSeconds(30));
    pause.succeeded();
    fail(2);
    assertFalse(pause.isOn());
    fail(1);
    assertTrue(pause.isOn());
    assertEquals(2, told.size());
  }
}
