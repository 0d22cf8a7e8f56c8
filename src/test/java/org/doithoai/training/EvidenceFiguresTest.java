package org.doithoai.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceFiguresTest {

  @Test
  void aQuantileLiesBetweenTwoValues() {
    double[] sorted = {0.1, 0.2, 0.4, 0.8};
    assertEquals(0.1, EvidenceFigures.quantile(sorted, 0));
    assertEquals(0.3, EvidenceFigures.quantile(sorted, 0.5), 1e-12);
    assertEquals(0.8, EvidenceFigures.quantile(sorted, 1));
    assertEquals(0.13, EvidenceFigures.quantile(sorted, 0.1), 1e-12);
    assertTrue(Double.isNaN(EvidenceFigures.quantile(new double[0], 0.1)));
  }

  @Test
  void theThresholdIsOfTheAnswerableOnesThatAreFoundAlone() {
    List<RankedExample> ranked = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      ranked.add(ranked(true, i / 10.0, "right", "other"));
      ranked.add(ranked(true, 0, "other", "right"));
      ranked.add(ranked(false, 0));
    }
    assertEquals(0.1, EvidenceFigures.threshold(ranked, 0.1), 1e-12);
    assertEquals(0.55, EvidenceFigures.threshold(ranked, 0.55), 1e-12);
  }

  @Test
  void drawsCountHalfOfTheArea() {
    assertEquals(0.5, EvidenceFigures.area(new double[] {0.3}, new double[] {0.3}));
    assertEquals(
        0.75, EvidenceFigures.area(new double[] {0.3, 0.5}, new double[] {0.3, 0.1, 0.5, 0.1}));
    assertEquals(1, EvidenceFigures.area(new double[] {0.3}, new double[] {0.2, 0.1}));
    assertTrue(Double.isNaN(EvidenceFigures.area(new double[] {0.3}, new double[0])));
  }

  @Test
  void countsWhatIsCitedAndRefused() {
    List<RankedExample> ranked = new ArrayList<>();
    ranked.add(ranked(true, 0.9, "right", "right", "other"));
    ranked.add(ranked(true, 0.8, "other", "other", "right"));
    ranked.add(ranked(true, 0.7, "other", "third", "right"));
    ranked.add(ranked(true, 0.6));
    ranked.add(ranked(false, 0.5, "other"));
    ranked.add(ranked(false, 0.75, "other"));
    EvidenceFigures figures = EvidenceFigures.of("all", ranked);
    assertEquals(4, figures.answerable());
    assertEquals(2, figures.refusable());
    assertEquals(0.25, figures.first());
    assertEquals(0.5, figures.two());
    assertEquals(0.25, figures.keywords());
    assertEquals(1, figures.area());
    assertEquals(List.of(1.0, 1.0, 1.0, 1.0), figures.refused());
  }

  private static RankedExample ranked(boolean answered, double probability, String... articles) {
    List<Candidate> windows = new ArrayList<>();
    for (String article : articles) {
      boolean right = article.equals("right");
      windows.add(new Candidate(new double[0], article, right, right ? 1 : 0.5, 0));
    }
    TrainingQuestion question = MadeExamples.question(answered);
    TrainingExample example = new TrainingExample("set", question, 3, windows, List.of());
    return new RankedExample(example, windows, probability);
  }
}
