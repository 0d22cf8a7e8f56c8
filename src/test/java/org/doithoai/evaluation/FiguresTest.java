package org.doithoai.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void theFirstPlaceIsPerfect() {
    assertEquals(new Figures(1, 1, 1, 1, 1, 1), Figures.of(List.of("a", "b"), Set.of("a")));
  }

  @Test
  void theThirdPlaceIsHalfTheGain() {
    assertEquals(
        new Figures(1, 0, 1, 1, 1.0 / 3, 0.5), Figures.of(List.of("x", "y", "a"), Set.of("a")));
  }

  @Test
  void nothingFoundIsNothing() {
    assertEquals(new Figures(1, 0, 0, 0, 0, 0), Figures.of(List.of("x"), Set.of("a")));
  }

  @Test
  void twoRightPassagesShareTheRecall() {
    Figures figures = Figures.of(List.of("b", "x", "a"), Set.of("a", "b"));
    assertEquals(0.5, figures.recall1());
    assertEquals(1, figures.recall5());
    assertEquals(1.5 / (1 + Math.log(2) / Math.log(3)), figures.ndcg10(), 1e-9);
  }

  @Test
  void theMeanWeighsQuestionsAlike() {
    Figures mean =
        Figures.mean(
            List.of(Figures.of(List.of("a"), Set.of("a")), Figures.of(List.of("x"), Set.of("a"))));
    assertEquals(new Figures(2, 0.5, 0.5, 0.5, 0.5, 0.5), mean);
  }
}
