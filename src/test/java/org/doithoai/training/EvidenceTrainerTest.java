package org.doithoai.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.evidence.EvidenceModel;
import org.doithoai.evidence.Feature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTrainerTest {

  private static final List<TrainingExample> EXAMPLES = MadeExamples.of(240);

  @TempDir Path folder;

  private static EvidenceTrainer trainer(List<TrainingExample> examples) throws TrainingException {
    return new EvidenceTrainer(examples, (step, done, total) -> {});
  }

  @Test
  void learnsWhatTellsAnAnswer() throws IOException {
    List<String> lines = trainer(EXAMPLES).model(0.1).lines();
    double[] telling = weights(lines, Feature.COVERED_WINDOW);
    assertTrue(telling[2] > 1, "in the order of windows: " + telling[2]);
    for (Feature feature : Feature.values()) {
      double[] weights = weights(lines, feature);
      assertTrue(weights[1] > 0, feature + " has a deviation");
      assertTrue(feature == Feature.COVERED_WINDOW || weights[2] < telling[2] / 2, "" + feature);
    }
    assertEquals(0, weights(lines, Feature.COVERED_TITLE)[2], "a constant tells nothing");
  }

  private static double[] weights(List<String> lines, Feature feature) {
    String line = lines.stream().filter(l -> l.startsWith(feature + "\t")).findAny().orElseThrow();
    return Arrays.stream(line.split("\t", -1)).skip(1).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void theSameExamplesGiveTheSameBytes() throws IOException {
    Path one = written("one", EXAMPLES);
    Path other = written("other", MadeExamples.of(240));
    assertEquals(-1, Files.mismatch(one, other));
    Path fewer = written("fewer", EXAMPLES.subList(0, 200));
    assertNotEquals(-1, Files.mismatch(one, fewer));
  }

  private Path written(String name, List<TrainingExample> examples) throws IOException {
    Path file = folder.resolve(name);
    TrainingSet set =
        new TrainingSet(Path.of("there", "q.jsonl"), "0af1", Path.of("there", "news"), List.of());
    EvidenceWeightsFile.write(
        file, trainer(examples).model(0.1), List.of(set), Map.of(set.articles(), 245), 0.1);
    return file;
  }

  @Test
  void theFileSaysWhereItComesFromAndIsRead() throws IOException {
    Path file = written("weights.tsv", EXAMPLES);
    String text = Files.readString(file);
    assertTrue(text.startsWith("# Weights of evidence."), text);
    assertTrue(
        text.contains("#   doithoai train evidence \\\n#     --set q.jsonl=news \\\n"), text);
    assertTrue(text.contains("# - q.jsonl: 0 questions, SHA-256 0af1; news: 245 articles\n"), text);
    assertEquals(
        text.lines().filter(line -> !line.startsWith("#")).toList(),
        EvidenceModel.read(file).lines());
    assertFalse(Files.exists(folder.resolve("weights.tsv.part")));
  }

  @Test
  void theThresholdRefusesTheShareGiven() throws IOException {
    EvidenceTrainer trainer = trainer(EXAMPLES);
    double few = trainer.model(0.05).threshold();
    double many = trainer.model(0.3).threshold();
    assertTrue(0 < few && few < many && many < 1, few + " " + many);
  }

  @Test
  void whatWasNotLearnedFromIsJudgedWell() {
    EvidenceFigures all =
        EvidenceFigures.of("all", CrossValidation.run(EXAMPLES, fitting(), () -> {}));
    assertEquals(160, all.answerable());
    assertEquals(80, all.refusable());
    assertTrue(all.first() > 0.95, "" + all);
    assertTrue(all.area() > 0.9, "" + all);
  }

  @Test
  void aFeatureLeftOutTellsNothing() {
    EvidenceFitting without = new EvidenceFitting(Set.of(Feature.COVERED_WINDOW));
    EvidenceFigures all =
        EvidenceFigures.of("all", CrossValidation.run(EXAMPLES, without, () -> {}));
    assertTrue(all.first() < 0.4, "" + all);
  }

  @Test
  void foldsHaveTheirShareOfEach() {
    int[] folds = CrossValidation.folds(EXAMPLES);
    for (int fold = 0; fold < CrossValidation.FOLDS; fold++) {
      int refused = 0;
      int all = 0;
      for (int i = 0; i < folds.length; i++) {
        all += folds[i] == fold ? 1 : 0;
        refused += folds[i] == fold && EXAMPLES.get(i).question().isToRefuse() ? 1 : 0;
      }
      assertEquals(48, all);
      assertEquals(16, refused);
    }
  }

  @Test
  void aQuestionWithoutWindowsIsRefused() {
    TrainingExample nothing =
        new TrainingExample("even", MadeExamples.question(true), 2, List.of(), List.of());
    List<TrainingExample> examples = new ArrayList<>(EXAMPLES);
    examples.add(nothing);
    RankedExample ranked = CrossValidation.run(examples, fitting(), () -> {}).getLast();
    assertEquals(0, ranked.probability());
    assertFalse(ranked.isCitedFirst() || ranked.isCitedInTwo() || ranked.saysKeywords());
  }

  @Test
  void tooFewExamplesAreSaidInOneLine() {
    List<TrainingExample> answered =
        EXAMPLES.stream().filter(e -> e.question().isAnswerable()).toList();
    for (List<TrainingExample> few : List.of(answered, Collections.<TrainingExample>emptyList())) {
      String said =
          String.valueOf(assertThrows(TrainingException.class, () -> trainer(few)).getMessage());
      assertEquals(1, said.lines().count());
      assertTrue(said.contains("at least 5 are needed"), said);
    }
  }

  @Test
  void tablesHaveALineForEachSet() throws IOException {
    List<String> lines = trainer(EXAMPLES).figures().lines().toList();
    assertTrue(lines.get(lines.size() - 4).startsWith("set "), "" + lines);
    assertTrue(lines.get(lines.size() - 3).startsWith("even"), "" + lines);
    assertTrue(lines.getLast().startsWith("all"), "" + lines);
  }

  private static EvidenceFitting fitting() {
    return new EvidenceFitting(Set.of());
  }
}
