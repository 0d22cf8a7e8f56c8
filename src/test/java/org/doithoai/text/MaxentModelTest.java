package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaxentModelTest {

  private static final Map<String, double[]> WEIGHTS =
      Map.of(
          "w who", new double[] {0, 2.5, -1},
          "w khi", new double[] {0.25, 0, 1.75},
          "?", new double[] {-0.5, 0.5, 0});

  private static MaxentModel model() {
    return new MaxentWeights(3, WEIGHTS).model();
  }

  @Test
  void eachLabelIsAsProbableAsItsWeightsSay() {
    double who = Math.exp(3);
    double none = Math.exp(-0.5);
    double other = Math.exp(-1);
    double sum = who + none + other;
    assertArrayEquals(
        new double[] {none / sum, who / sum, other / sum},
        model().probabilities(List.of("w who", "?", "w never seen")),
        1e-9);
  }

  @Test
  void whatIsNotKnownSaysNothing() {
    assertArrayEquals(
        new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, model().probabilities(List.of("x")), 1e-9);
    assertTrue(model().knows("w khi"));
    assertFalse(model().knows("w"));
  }

  @Test
  void itsBytesAreTheModel() {
    MaxentModel read = new MaxentModel(model().toBytes());
    List<String> features = List.of("w who", "w khi", "?");
    assertArrayEquals(
        model().probabilities(features), read.probabilities(features), "to the last bit");
  }

  @Test
  void aModelOfManyFeaturesFindsEach() {
    Map<String, double[]> many = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      many.put("feature " + i, new double[] {i % 7, -(i % 3)});
    }
    MaxentModel model = new MaxentWeights(2, many).model();
    many.forEach(
        (feature, weights) -> {
          double odds = Math.exp(weights[0] - weights[1]);
          assertEquals(odds / (1 + odds), model.probabilities(List.of(feature))[0], 1e-9, feature);
        });
    assertFalse(model.knows("feature 5000"));
  }

  @Test
  void theLikeliestRowOfLabelsNeedNotBeginWithTheLikeliest() {
    Map<String, double[]> weights =
        Map.of(
            "first", new double[] {0.5, 0},
            "after A", new double[] {0, 0},
            "after B", new double[] {0, 4});
    List<String> labels =
        new MaxentWeights(2, weights)
            .model()
            .tag(
                List.of("A", "B"),
                2,
                (word, before) -> List.of(word == 0 ? "first" : "after " + before.getLast()));
    assertEquals(List.of("B", "B"), labels);
  }

  @Test
  void aModelOfOtherLabelsIsNoneOfThese() {
    assertEquals(3, model().of(3).probabilities(List.of()).length);
    assertThrows(IllegalArgumentException.class, () -> model().of(4));
  }

  @Test
  void theLinesOfTheFileAreTheWeights() {
    MaxentWeights weights = new MaxentWeights(3, WEIGHTS);
    List<String> lines = weights.lines("kind");
    assertEquals("kind\t?\t0:-50 1:50", lines.getFirst());
    List<String[]> rows = lines.stream().map(line -> line.split("\t", -1)).toList();
    assertEquals(lines, MaxentWeights.read("kind", 3, rows).lines("kind"));
    assertTrue(MaxentWeights.read("role", 3, rows).byFeature().isEmpty());
  }

  @Test
  void whatIsNoModelIsRefused() {
    byte[] bytes = new byte[64];
    assertThrows(IllegalArgumentException.class, () -> new MaxentModel(ByteBuffer.wrap(bytes)));
    ByteBuffer cut = model().toBytes();
    cut.limit(20);
    assertThrows(IllegalArgumentException.class, () -> new MaxentModel(cut));
  }
}
