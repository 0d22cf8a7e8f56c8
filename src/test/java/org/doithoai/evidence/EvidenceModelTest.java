package org.doithoai.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.doithoai.evidence.EvidenceModel.Lead;
import org.doithoai.evidence.EvidenceModel.Weight;
import org.doithoai.text.KnowledgeFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceModelTest {

  @TempDir Path folder;

  private static EvidenceModel model() {
    List<Weight> weights = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      int i = weights.size();
      weights.add(new Weight(feature.name(), 0.25 * i, 0.5 + i, -0.125 * i, 0.0625 * i));
    }
    List<Weight> leads = new ArrayList<>();
    for (Lead lead : Lead.values()) {
      leads.add(new Weight(lead.name(), 1, 2, 0, 0.5));
    }
    return new EvidenceModel(weights, leads, -1.5, 0.375);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    EvidenceModel read = EvidenceModel.read(file(model().lines()));
    assertEquals(model().lines(), read.lines());
    assertEquals(0.375, read.threshold());
    double[] values = new double[Feature.values().length];
    values[3] = 2;
    double[] lead = {1, 2, 0.5, 1};
    assertEquals(model().score(values), read.score(values), 1e-12);
    assertEquals(model().probability(values, lead), read.probability(values, lead), 1e-12);
  }

  @Test
  void aNegativeZeroIsWrittenAsZero() {
    List<Weight> weights = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      weights.add(new Weight(feature.name(), 0, 1, -1e-9, 0));
    }
    List<Weight> leads = new ArrayList<>();
    for (Lead lead : Lead.values()) {
      leads.add(new Weight(lead.name(), 0, 1, 0, -0.0));
    }
    List<String> lines = new EvidenceModel(weights, leads, -1e-9, 0.5).lines();
    assertTrue(lines.stream().noneMatch(line -> line.contains("-")), "" + lines);
  }

  @Test
  void commentsAndBlankLinesArePassedOver() throws IOException {
    List<String> lines = new ArrayList<>(model().lines());
    lines.add(2, "");
    lines.add(0, "# from somewhere");
    assertEquals(model().lines(), EvidenceModel.read(file(lines)).lines());
  }

  @Test
  void aMissingFileIsSaidWithWhatToDo() {
    assertSaid(folder.resolve("none.tsv"), "none.tsv is missing; restore it");
    assertSaid(folder, "is damaged or of another version; restore it");
  }

  @Test
  void aDamagedFileIsSaidWithWhatToDo() throws IOException {
    List<String> good = model().lines();
    assertDamaged(List.of());
    assertDamaged(good.subList(0, 2));
    assertDamaged(good.subList(0, 10));
    assertDamaged(good.subList(0, good.size() - 1));
    assertDamaged(changed(0, "version\t2"));
    assertDamaged(changed(0, "version"));
    assertDamaged(changed(1, "threshold\tNaN"));
    assertDamaged(changed(2, "bias\tInfinity"));
    assertDamaged(changed(5, good.get(5).replaceFirst("\t", " ")));
    assertDamaged(changed(5, good.get(6)));
    assertDamaged(changed(5, "COVERED_WITH_HEAD\t0\t0\t0\t0"));
    assertDamaged(changed(5, "COVERED_WITH_HEAD\tNaN\t1\t0\t0"));
    assertDamaged(changed(5, "COVERED_WITH_HEAD\t0\t1\t0"));
    List<String> turned = new ArrayList<>(good);
    Collections.swap(turned, 7, 8);
    assertDamaged(turned);
    Path bytes = Files.write(folder.resolve("bytes"), new byte[] {'v', -1, 0, 'x', '\n'});
    assertSaid(bytes, "is damaged or of another version; restore it");
  }

  private static List<String> changed(int place, String line) {
    List<String> lines = new ArrayList<>(model().lines());
    lines.set(place, line);
    return lines;
  }

  private void assertDamaged(List<String> lines) throws IOException {
    assertSaid(file(lines), "weights.tsv is damaged or of another version; restore it");
  }

  private static void assertSaid(Path file, String said) {
    String message =
        assertThrows(KnowledgeFileException.class, () -> EvidenceModel.read(file)).getMessage();
    assertTrue(message.contains(said), message);
    assertTrue(message.endsWith("doithoai train evidence"), message);
    assertEquals(1, message.lines().count());
  }

  private Path file(List<String> lines) throws IOException {
    return Files.write(folder.resolve("weights.tsv"), lines);
  }

  /** The fourth feature of {@link #model}: mean 0.75, deviation 3.5, rank -0.375, gate 0.1875. */
  @Test
  void eachValueCountsByItsDistanceFromTheMean() {
    double[] values = new double[Feature.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = 0.25 * i;
    }
    double[] lead = new double[Lead.values().length];
    Arrays.fill(lead, 1);
    assertEquals(0, model().score(values), 1e-12);
    values[3] += 3.5;
    assertEquals(-0.375, model().score(values), 1e-12);
    assertEquals(1 / (1 + Math.exp(1.5 - 0.1875)), model().probability(values, lead), 1e-12);
    lead[1] = 3;
    assertEquals(1 / (1 + Math.exp(1.5 - 0.1875 - 0.5)), model().probability(values, lead), 1e-12);
  }

  @Test
  void ofSeveralBestTheFirstIsTaken() {
    assertEquals(1, EvidenceModel.best(new double[] {1, 3, 3, 2}));
    assertEquals(0, EvidenceModel.best(new double[] {-1}));
  }

  @Test
  void theLeadIsOverTheNextArticle() {
    List<String> articles = List.of("b", "a", "a", "c");
    double[] lead = EvidenceModel.lead(new double[] {1, 3, 2.5, 0}, articles, 6);
    double share = 1 / (1 + Math.exp(-0.5) + Math.exp(-2) + Math.exp(-3));
    assertArrayEquals(new double[] {3, 2, share, 0.5}, lead, 1e-12);
  }

  @Test
  void aLeadBeyondMeasureSaysNoMore() {
    assertArrayEquals(
        new double[] {3, 6, 1, 1}, EvidenceModel.lead(new double[] {3}, List.of("a"), 40), 1e-12);
    assertEquals(6, EvidenceModel.lead(new double[] {9, 1}, List.of("a", "b"), 1)[1], 1e-12);
  }

  @Test
  void theProbabilityIsAboutTheBias() {
    double[] means = new double[Feature.values().length];
    for (int i = 0; i < means.length; i++) {
      means[i] = 0.25 * i;
    }
    assertEquals(0, model().score(means), 1e-12);
    assertEquals(
        1 / (1 + Math.exp(1.5)), model().probability(means, new double[] {1, 1, 1, 1}), 1e-12);
  }

  @Test
  void featuresHaveToBeComplete() {
    assertThrows(
        IllegalArgumentException.class, () -> new EvidenceModel(List.of(), List.of(), 0, 0));
  }
}
