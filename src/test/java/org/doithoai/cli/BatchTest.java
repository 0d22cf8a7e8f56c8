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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doithoai.answer.Outcome;
import org.doithoai.index.ArticleIndex.Holdings;
import org.doithoai.question.Question;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one question of a file comes to is no matter of the others. */
class BatchTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Holdings SEARCHED = new Holdings(Map.of(Language.ENGLISH, 3), null);

  @TempDir Path temporary;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Fails as a question says. */
  private static Outcome answer(Question question) {
    switch (question.text()) {
      case "out of bounds" -> throw new ArrayIndexOutOfBoundsException("Index 0\nof 0");
      case "illegal", "trái phép" -> throw new IllegalArgumentException("no such thing");
      case "deep" -> throw new StackOverflowError();
      default -> {}
    }
    return new Outcome.NotFound(Language.ENGLISH, SEARCHED, "Nothing.", "", "");
  }

  private List<JsonNode> run(int expected, String questions) throws IOException {
    Path file = Files.writeString(temporary.resolve("questions.jsonl"), questions);
    Batch batch =
        new Batch(
            BatchTest::answer,
            text -> text.equals("trái phép") ? Language.VIETNAMESE : Language.ENGLISH,
            SEARCHED,
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    assertEquals(expected, batch.run(file, null), err.toString());
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }

  @Test
  void aQuestionThatFailsIsApologizedForAndTheOthersAreAnswered() throws IOException {
    List<JsonNode> answers =
        run(
            1,
            """
            {"id": "a", "question": "well"}
            {"id": "b", "question": "out of bounds"}
            {"id": "c", "question": "illegal", "lang": "vi"}
            {"id": "d", "question": "trái phép"}
            {"id": "e", "question": "deep"}
            {"id": "f", "question": "well"}
            """);
    assertEquals(
        List.of("a", "b", "c", "d", "e", "f"),
        answers.stream().map(answer -> answer.path("id").asText()).toList());
    assertEquals(
        List.of("en", "en", "vi", "vi", "en", "en"),
        answers.stream().map(answer -> answer.path("language").asText()).toList());
    JsonNode failed = answers.get(1);
    assertEquals("not_found", failed.path("outcome").asText());
    assertEquals(
        "Something went wrong on my side and I could not answer. Please try again.",
        failed.path("answer").asText());
    assertEquals("[]", failed.path("citations").toString());
    assertEquals(3, failed.path("searched").path("en").asInt());
    assertTrue(answers.get(3).path("answer").asText().contains("trục trặc"), out.toString());
    assertEquals("Nothing.", answers.getLast().path("answer").asText());
    List<String> said = err.toString().lines().toList();
    assertEquals(4, said.size(), err.toString());
    for (int i = 0; i < said.size(); i++) {
      assertTrue(said.get(i).contains("line " + (i + 2) + ": "), said.get(i));
    }
    assertTrue(
        said.getFirst().endsWith("ArrayIndexOutOfBoundsException: Index 0"), said.getFirst());
  }

  @Test
  void aLineThatIsNoQuestionWeighsMoreThanOneThatFails() throws IOException {
    List<JsonNode> answers =
        run(
            2,
            """
            {"id": "a", "question": 1}
            {"id": "b", "question": "illegal"}
            """);
    assertEquals(1, answers.size(), out.toString());
    assertEquals(2, err.toString().lines().count(), err.toString());
  }
}
