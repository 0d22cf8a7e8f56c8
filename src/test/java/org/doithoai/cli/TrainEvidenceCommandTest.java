package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.doithoai.evidence.EvidenceModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainEvidenceCommandTest {

  private static final List<String> PARTNERS =
      List.of("Japan", "India", "Australia", "France", "Laos", "Cuba", "Canada", "Thailand");

  @TempDir Path folder;
  private Path articles;
  private Path questions;
  private Path output;

  @BeforeEach
  void writeSet() throws IOException {
    articles = Files.createDirectories(folder.resolve("news"));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < PARTNERS.size(); i++) {
      String partner = PARTNERS.get(i);
      Files.writeString(
          articles.resolve(partner + ".md"),
          """
          ---
          title: Vietnam and %1$s hold defence dialogue
          language: en
          date: 2022-05-0%2$d
          ---
          Vietnam and %1$s held a defence dialogue in Hanoi on %2$d May 2022.
          The two sides signed a memorandum on the training of %2$d0 officers.
          They thanked each other for the warm welcome and the good will.
          """
              .formatted(partner, i + 1));
      lines.append(
          """
          {"question": "How many officers will %1$s train?", "gold_files": ["%1$s.md"], \
          "answer_keywords": ["%2$d0"], "expect": "answer", "kind": "number"}
          {"question": "Which submarines did %1$s sell to Peru?", "expect": "refuse"}
          """
              .formatted(partner, i + 1));
    }
    questions = Files.writeString(folder.resolve("questions.jsonl"), lines);
    output = folder.resolve("weights.tsv");
  }

  @Test
  void writesWeightsTheSameEachTime() throws IOException {
    Ran ran = train(questions, articles, output, "--figures").expect(0);
    assertEquals("Wrote " + output, ran.err().strip());
    assertTrue(ran.out().contains("\nquestions.jsonl      8      8"), ran.out());
    assertTrue(ran.out().contains("\nall                  8      8"), ran.out());
    assertTrue(EvidenceModel.read(output).threshold() > 0);
    assertTrue(Files.readString(output).contains("; news: 8 articles\n"));
    Path again = folder.resolve("again.tsv");
    assertEquals("", train(questions, articles, again).expect(0).out());
    assertEquals(-1, Files.mismatch(output, again));
  }

  @Test
  void saysInOneLineWhatIsWrong() throws IOException {
    assertRefused("none.jsonl does not exist", folder.resolve("none.jsonl"), articles);
    assertRefused("none is no folder", questions, folder.resolve("none"));
    Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"question\": \"Who?\"}\n{\n");
    assertRefused("bad.jsonl, line 2: not JSON", bad, articles);
    Path few = Files.writeString(folder.resolve("few.jsonl"), "{\"question\": \"Who?\"}\n");
    assertRefused("at least 5 are needed", few, articles);
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertRefused("cannot be indexed: there is no article", questions, empty);
    Path others = Files.createDirectories(folder.resolve("others"));
    Files.copy(articles.resolve("Japan.md"), others.resolve("Jordan.md"));
    assertRefused("none of its gold files is among the articles", questions, others);
    assertFalse(Files.exists(output));
  }

  private void assertRefused(String said, Path file, Path from) {
    Ran ran = train(file, from, output).expect(2);
    assertEquals("", ran.out());
    assertTrue(ran.err().contains(said), ran.err());
    assertEquals(1, ran.err().lines().count(), ran.err());
  }

  @Test
  void saysWhereItCannotWrite() {
    Ran ran = train(questions, articles, folder.resolve("none").resolve("weights.tsv")).expect(2);
    assertTrue(ran.err().contains("is in no folder"), ran.err());
    train(questions, articles, folder).expect(2);
  }

  @Test
  void wrongUsageIsSaid() {
    assertTrue(Ran.of("train").expect(2).err().contains("train --help"));
    Ran.of("train", "evidence").expect(2);
    Ran.of("train", "evidence", "--help").expect(0);
    Ran.of("train", "lexicon", "--help").expect(0);
    Ran noFolder = Ran.of("train", "evidence", "--set", "q.jsonl", "--output", "" + output);
    assertTrue(noFolder.expect(2).err().contains("QUESTIONS=ARTICLES"), noFolder.err());
    Ran share = train(questions, articles, output, "--refuse-share", "2").expect(2);
    assertTrue(share.err().contains("--refuse-share is from 0 to 1"), share.err());
  }

  private static Ran train(Path questions, Path articles, Path output, String... more) {
    String[] arguments = {
      "train", "evidence", "--set", questions + "=" + articles, "--output", output.toString()
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Ran.of(all);
  }
}
