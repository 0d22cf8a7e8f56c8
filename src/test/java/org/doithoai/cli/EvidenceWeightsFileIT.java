package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doithoai.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The installation's file of weights, missing or damaged, in a process with its own home. */
class EvidenceWeightsFileIT extends OneArticle {

  private static final String WEIGHTS = "evidence-weights.tsv";

  private Path home;

  @BeforeEach
  void copyKnowledge() throws IOException {
    home = temporary.resolve("home");
    Path knowledge = Files.createDirectories(home.resolve("knowledge"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("knowledge"))) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Files.copy(file, knowledge.resolve(file.getFileName()));
        }
      }
    }
  }

  @Test
  void aDamagedFileIsSaidInOneLine() throws IOException, InterruptedException {
    Path weights = home.resolve("knowledge").resolve(WEIGHTS);
    List<String> lines = Files.readAllLines(weights, StandardCharsets.UTF_8);
    Files.write(weights, lines.subList(0, lines.size() - 3), StandardCharsets.UTF_8);
    assertSaid(WEIGHTS + " is damaged or of another version; restore it");
  }

  @Test
  void soIsAMissingOne() throws IOException, InterruptedException {
    Files.delete(home.resolve("knowledge").resolve(WEIGHTS));
    assertSaid(WEIGHTS + " is missing; restore it");
  }

  private void assertSaid(String problem) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Ddoithoai.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "ask",
                "Who co-chaired the dialogue with Japan?",
                "--knowledge",
                articles.toString(),
                "--data",
                temporary.resolve("data").toString())
            .redirectError(temporary.resolve("err").toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor());
    String err = Files.readString(temporary.resolve("err"));
    assertEquals("", out);
    List<String> said = err.lines().filter(line -> line.contains(WEIGHTS)).toList();
    assertEquals(1, said.size(), err);
    assertTrue(said.getFirst().contains(problem), err);
    assertTrue(err.lines().noneMatch(line -> line.startsWith("\tat ")), err);
  }
}
