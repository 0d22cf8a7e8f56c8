package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainRequestsCommandTest {

  @TempDir Path folder;

  private Ran train(String command, String option, Path set, Path output) {
    return Ran.of("train", command, option, set.toString(), "--output", output.toString());
  }

  @Test
  void writesWeightsTheSameEachTime() throws IOException {
    Path set =
        Files.write(
            folder.resolve("set.jsonl"),
            List.of(
                "{\"text\": \"pause my digest\", \"context\": \"chat\", \"kind\": \"pause\"}",
                "{\"text\": \"pause everything\", \"kind\": \"pause\", \"all\": true}",
                "{\"question\": \"Who chaired the dialogue?\"}",
                "",
                "{\"question\": \"Who signed it?\"}"));
    Path output = folder.resolve("weights.tsv");
    Path again = folder.resolve("again.tsv");
    assertEquals(
        "Wrote " + output, train("requests", "--set", set, output).expect(0).err().strip());
    train("requests", "--set", set, again).expect(0);
    assertEquals(-1, Files.mismatch(output, again));
    List<String> lines = Files.readAllLines(output);
    assertTrue(lines.contains("# from 4 sentences, see src/docs/decisions/0099."), lines::toString);
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("kind\tw pause\t")), lines::toString);
  }

  @Test
  void saysInOneLineWhatIsWrong() throws IOException {
    Path broken = Files.writeString(folder.resolve("bad.jsonl"), "{\"question\": \"Who?\"}\n{\n");
    Path output = folder.resolve("weights.tsv");
    for (String command : List.of("requests", "blocks")) {
      String option = command.equals("requests") ? "--set" : "--pages";
      assertRefused("bad.jsonl, line 2: ", train(command, option, broken, output));
      Path none = folder.resolve("none.jsonl");
      assertRefused("none.jsonl does not exist", train(command, option, none, output));
      assertRefused("is in no folder, or is one itself", train(command, option, none, folder));
      assertFalse(Files.exists(output));
    }
  }

  private static void assertRefused(String what, Ran ran) {
    String said = ran.expect(2).err().strip();
    assertTrue(said.contains(what) && said.lines().count() == 1, said);
  }
}
