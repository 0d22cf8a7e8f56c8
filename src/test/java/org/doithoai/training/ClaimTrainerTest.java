package org.doithoai.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.doithoai.answer.llm.ClaimFeature;
import org.doithoai.answer.llm.ClaimModel;
import org.doithoai.text.Language;
import org.doithoai.training.ClaimSet.LabelledClaim;
import org.junit.jupiter.api.Test;

/** Weights learned from claims that one feature tells apart. */
class ClaimTrainerTest {

  private static List<ClaimExample> examples(int blocks) {
    List<ClaimExample> examples = new ArrayList<>();
    for (int block = 1; block <= blocks; block++) {
      for (boolean sound : new boolean[] {true, false}) {
        LabelledClaim claim =
            new LabelledClaim(block, block + ".md", "words", Language.ENGLISH, "A claim.", sound);
        examples.add(
            new ClaimExample(
                "set", claim, false, Arrays.stream(features(sound, block)).boxed().toList()));
      }
    }
    return examples;
  }

  private static double[] features(boolean sound, int block) {
    double covered = (sound ? 0.8 : 0.2) + block % 5 / 50.0;
    return Arrays.stream(ClaimFeature.values())
        .mapToDouble(feature -> feature == ClaimFeature.COVERED ? covered : 0)
        .toArray();
  }

  @Test
  void whatTellsThemApartIsLearned() throws TrainingException {
    ClaimModel model = new ClaimTrainer(examples(60)).model(0.01);
    assertTrue(model.shows(features(true, 7)));
    assertFalse(model.shows(features(false, 7)));
  }

  @Test
  void theSameClaimsGiveTheSameWeights() throws TrainingException {
    List<String> once = new ClaimTrainer(examples(40)).model(0.05).lines();
    assertEquals(once, new ClaimTrainer(examples(40)).model(0.05).lines());
  }

  @Test
  void fewArticlesAreRefused() {
    assertThrows(TrainingException.class, () -> new ClaimTrainer(examples(4)));
  }

  @Test
  void factsOfOneArticleAreJudgedTogether() {
    List<ClaimExample> ofOne =
        examples(20).stream()
            .map(
                each ->
                    new ClaimExample(
                        each.set(),
                        new LabelledClaim(
                            each.claim().block(),
                            "a.md",
                            "words",
                            Language.ENGLISH,
                            each.claim().text(),
                            each.claim().sound()),
                        false,
                        each.features()))
            .toList();
    assertThrows(TrainingException.class, () -> new ClaimTrainer(ofOne));
  }

  @Test
  void noSetShowsMoreFalseOnesThanTheShare() throws TrainingException {
    List<ClaimExample> mixed = new ArrayList<>(examples(100));
    for (ClaimExample each : examples(10)) {
      List<Double> sound = Arrays.stream(features(true, 4)).boxed().toList();
      mixed.add(new ClaimExample("small", each.claim(), false, sound));
    }
    String figures = new ClaimTrainer(mixed).figures(0.09);
    assertTrue(figures.contains("small\town language\tfalse\t0 of 10"), figures);
  }

  @Test
  void figuresCountEachSort() throws TrainingException {
    String figures = new ClaimTrainer(examples(60)).figures(0.0);
    assertTrue(figures.contains("false\t0 of 60") || figures.contains("false\t1 of 60"), figures);
  }
}
