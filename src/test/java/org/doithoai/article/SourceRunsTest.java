package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.doithoai.text.Span;
import org.junit.jupiter.api.Test;

class SourceRunsTest {

  private static final SourceRuns RUNS =
      new SourceRuns.Builder().add(0, 4).add(4, 9).add(300, 20_000_000).build();

  private static SourceRuns decoded(byte[] bytes) {
    return SourceRuns.decode(bytes, 0, bytes.length);
  }

  @Test
  void aSpanIsCoveredByOneRun() {
    assertTrue(RUNS.cover(new Span(0, 4)));
    assertTrue(RUNS.cover(new Span(5, 9)));
    assertTrue(RUNS.cover(new Span(10, 10)));
    assertFalse(RUNS.cover(new Span(3, 5)));
    assertFalse(RUNS.cover(new Span(8, 10)));
    assertFalse(RUNS.cover(new Span(9, 300)));
    assertFalse(RUNS.cover(new Span(19_999_999, 20_000_001)));
  }

  @Test
  void aSpanHasItsPartsOfTheRuns() {
    assertEquals(
        List.of(new Span(2, 4), new Span(4, 9), new Span(300, 305)), RUNS.within(new Span(2, 305)));
    assertEquals(List.of(), RUNS.within(new Span(9, 300)));
  }

  @Test
  void whereNothingIsKnownEverythingIsOneRun() {
    assertTrue(SourceRuns.UNKNOWN.cover(new Span(0, 9)));
    assertEquals(List.of(new Span(3, 9)), SourceRuns.UNKNOWN.within(new Span(3, 9)));
    SourceRuns none = new SourceRuns.Builder().build();
    assertFalse(none.cover(new Span(0, 9)));
    assertNotEquals(none, SourceRuns.UNKNOWN);
  }

  @Test
  void bytesGiveTheSameRuns() {
    for (SourceRuns runs :
        List.of(RUNS, SourceRuns.UNKNOWN, new SourceRuns.Builder().build(), RUNS.moved(5, 0))) {
      assertEquals(runs, decoded(runs.encode()));
      assertEquals(runs.hashCode(), decoded(runs.encode()).hashCode());
    }
    assertEquals(0, SourceRuns.UNKNOWN.encode().length);
    assertEquals(11, RUNS.encode().length);
    byte[] within = {9, 0, 1, 2, 9};
    assertEquals(new SourceRuns.Builder().add(1, 3).build(), SourceRuns.decode(within, 1, 3));
  }

  @Test
  void brokenBytesAreRefused() {
    for (byte[] broken :
        List.of(
            new byte[] {0, 1},
            new byte[] {0, 1, -1},
            new byte[] {0, -1, -1, -1, -1, -1, 1, 1},
            new byte[] {0, -1, -1, -1, -1, 15, 1})) {
      assertThrows(IllegalArgumentException.class, () -> decoded(broken));
    }
  }

  @Test
  void runsMoveWithTheirText() {
    SourceRuns moved = new SourceRuns.Builder().add(0, 4).add(4, 9).add(12, 20).build().moved(6, 8);
    assertEquals(new SourceRuns.Builder().add(8, 11).add(14, 22).build(), moved);
    assertEquals(SourceRuns.UNKNOWN, SourceRuns.UNKNOWN.moved(6, 8));
  }

  @Test
  void runsAreAddedInOrder() {
    SourceRuns.Builder builder = new SourceRuns.Builder().add(0, 4);
    assertThrows(IllegalArgumentException.class, () -> builder.add(3, 5));
    assertThrows(IllegalArgumentException.class, () -> builder.add(5, 5));
  }
}
