package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LexiconCommandTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesALexicon() throws IOException {
    Path english = Files.writeString(folder.resolve("en"), "peace\npeace talks\n");
    Path vietnamese = Files.writeString(folder.resolve("vi"), "hòa bình\nđàm phán hòa bình\n");
    Path output = folder.resolve("lexicon.tsv.gz");
    assertEquals(0, train(english, vietnamese, output));
    assertTrue(Files.size(output) > 0);
    assertEquals("", out.toString());
    assertEquals("Wrote " + output, err.toString().strip());
  }

  @Test
  void saysInOneLineWhatIsWrong() throws IOException {
    Path english = Files.writeString(folder.resolve("en"), "peace\n");
    assertEquals(2, train(english, folder.resolve("none"), folder.resolve("lexicon.tsv.gz")));
    assertEquals(1, err.toString().lines().count());
    assertTrue(err.toString().contains("none does not exist"), err.toString());
  }

  @Test
  void wantsToBeToldWhatToDo() {
    assertEquals(2, run());
    assertEquals(2, run("train"));
    assertEquals(0, run("train", "--help"));
  }

  private int train(Path english, Path vietnamese, Path output) {
    return run(
        "train",
        "--english",
        english.toString(),
        "--vietnamese",
        vietnamese.toString(),
        "--output",
        output.toString());
  }

  private int run(String... arguments) {
    return new CommandLine(new LexiconCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
