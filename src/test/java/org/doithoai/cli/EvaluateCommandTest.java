package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

  private static final String PASSAGES =
      """
      {"id": "e1", "lang": "en", "text": "The frigate called at the port of Da Nang."}
      {"id": "e2", "lang": "en", "text": "Farmers bring in the rice before the flood."}
      {"id": "v1", "lang": "vi", "text": "Khinh hạm ghé cảng Đà Nẵng."}
      {"id": "v2", "lang": "vi", "text": "Nông dân thu hoạch lúa trước mùa lũ."}
      """;
  private static final String QUERIES =
      """
      {"id": "q1", "lang": "en", "question": "Where did the frigate call?", "gold": ["e1", "v1"]}
      {"id": "q2", "lang": "vi", "question": "Ai thu hoạch lúa?", "gold": \
      {"same_language_passage_id": "v2", "other_language_passage_id": "e2"}}
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("passages.jsonl"), PASSAGES);
    Files.writeString(folder.resolve("queries.jsonl"), QUERIES);
  }

  @Test
  void printsTheFiguresOfEachDirectionAsJson() throws IOException {
    assertEquals(0, run("--format", "json", "--baseline"), err.toString());
    JsonNode figures = new ObjectMapper().readTree(out.toString());
    assertEquals(4, figures.path("directions").size());
    JsonNode own = figures.at("/directions/vi>en/own");
    assertEquals(1, own.path("n").intValue());
    assertEquals(1.0, own.path("ndcg@10").doubleValue());
    assertEquals(1.0, figures.at("/directions/en>en/mixed/recall@1").doubleValue());
    assertEquals(4, figures.path("passages").intValue());
    assertTrue(figures.at("/query_ms/p50").isNumber());
    assertTrue(figures.path("baseline").path("directions").has("vi>vi"));
  }

  @Test
  void findsTheSameWithoutDiacritics() {
    assertEquals(0, run("--strip-diacritics", "--without", "correction"), err.toString());
    assertTrue(out.toString().contains("vi>vi      own         1     1.000"), out.toString());
  }

  @Test
  void namesTheLineThatIsWrong() throws IOException {
    Files.writeString(folder.resolve("queries.jsonl"), QUERIES + "{\"id\": 7}\n");
    assertEquals(2, run());
    assertTrue(err.toString().contains("queries.jsonl, line 3: no text \"id\""), err.toString());
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void refusesWhatIsNoJson() throws IOException {
    Files.writeString(folder.resolve("passages.jsonl"), PASSAGES + "rice\n");
    assertEquals(2, run());
    assertTrue(err.toString().contains("passages.jsonl, line 5: not JSON"), err.toString());
  }

  @Test
  void refusesGoldThatIsNotThere() throws IOException {
    Files.writeString(
        folder.resolve("queries.jsonl"),
        "{\"id\": \"q\", \"lang\": \"en\", \"question\": \"rice\", \"gold\": [\"e9\"]}");
    assertEquals(2, run());
    assertTrue(err.toString().contains("line 1: the gold passage e9"), err.toString());
  }

  @Test
  void refusesAFileThatIsMissing() throws IOException {
    Files.delete(folder.resolve("passages.jsonl"));
    assertEquals(2, run());
    assertTrue(err.toString().contains("passages.jsonl does not exist"), err.toString());
  }

  private int run(String... more) {
    String[] args = new String[4 + more.length];
    args[0] = "--passages";
    args[1] = folder.resolve("passages.jsonl").toString();
    args[2] = "--queries";
    args[3] = folder.resolve("queries.jsonl").toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return new CommandLine(new EvaluateCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
