package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions as a person or a script asks them: what is on which stream, and the exit code. */
class AskCommandTest extends OneArticle {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void anAnswerIsTextWithItsPassagesAndNothingElse() {
    Ran ran = runHere("ask", "Where was the 9th dialogue with Japan?").expect(0);
    List<String> lines = ran.out().lines().toList();
    assertEquals("It took place in Hanoi. [1]", lines.getFirst());
    assertEquals(
        "[1] VNA, 2022-05-03, Vietnam and Japan hold 9th defence policy dialogue", lines.get(2));
    assertEquals(
        "    “Vietnam and Japan held their 9th defence policy dialogue in Hanoi on 3 May 2022.”",
        lines.get(3));
    assertEquals(4, lines.size());
    assertEquals("", ran.err());
  }

  @Test
  void aRefusalIsAnAnswerToo() {
    Ran ran = runHere("ask", "Who chaired the 8th dialogue with Japan?").expect(0);
    assertTrue(ran.out().contains("8th"), ran.out());
    assertFalse(ran.out().contains("[1]"), ran.out());
  }

  @Test
  void theJsonAnswerHasTheKeysOfTheContractInOneLine() throws IOException {
    Ran ran =
        runHere("ask", "--format", "json", "Where was the 9th dialogue with Japan?").expect(0);
    assertEquals(1, ran.out().lines().count());
    JsonNode answer = ran.json();
    assertEquals(
        List.of(
            "id", "question", "language", "outcome", "answer", "citations", "searched", "took_ms"),
        keys(answer));
    assertEquals("answered", answer.path("outcome").asText());
    assertEquals("en", answer.path("language").asText());
    assertTrue(answer.path("took_ms").asDouble() > 0);
    assertEquals("{\"en\":1,\"vi\":0}", answer.path("searched").toString());
    JsonNode citation = answer.path("citations").path(0);
    assertEquals(
        List.of(
            "number",
            "source",
            "title",
            "outlet",
            "date",
            "language",
            "start",
            "end",
            "quote",
            "translation"),
        keys(citation));
    assertEquals("japan.md", citation.path("source").asText());
    assertEquals("2022-05-03", citation.path("date").asText());
    assertTrue(citation.path("translation").isNull());
    assertEquals(
        citation.path("quote").asText().length(),
        citation.path("end").asInt() - citation.path("start").asInt());
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void theLanguageIsTheOneChosen() throws IOException {
    String question = "Where was the 9th dialogue with Japan?";
    Ran ran = runHere("ask", "--language", "vi", "--format", "json", question).expect(0);
    assertEquals("vi", ran.json().path("language").asText());
    assertTrue(ran.json().path("answer").asText().contains("Hà Nội"), ran.out());
  }

  @Test
  void aBatchIsAnsweredLineByLineAndBrokenLinesAreNamed() throws IOException {
    Path batch =
        Files.writeString(
            temporary.resolve("questions.jsonl"),
            """
            \uFEFF{"id": "a", "question": "Where was the 9th dialogue with Japan?"}

            {"id": "b", "lang": "vi", "question": "Where was the 9th dialogue with Japan?", "more": [1]}
            this is no JSON
            {"id": "c"}
            {"id": "d", "question": 7}
            {"id": "e", "question": "Where?", "lang": "fr"}
            {"id": "f", "question": "Where?"} {"id": "f", "question": "When?"}
            [1, 2]
            {"id": 12, "question": "And when?", "history": ["Where was the 9th dialogue with Japan?"]}
            {"id": "g", "question": ""}
            """);
    Ran ran = runHere("ask", "--batch", batch.toString()).expect(2);
    List<JsonNode> answers = new ArrayList<>();
    for (String line : ran.out().lines().toList()) {
      answers.add(JSON.readTree(line));
    }
    assertEquals(
        List.of("a", "b", "12", "g"), answers.stream().map(a -> a.path("id").asText()).toList());
    assertEquals("vi", answers.get(1).path("language").asText());
    assertTrue(answers.get(2).path("answer").asText().contains("3 May 2022"), ran.out());
    assertEquals("not_found", answers.getLast().path("outcome").asText());
    List<String> wrong = ran.err().lines().toList();
    assertEquals(6, wrong.size(), ran.err());
    List<Integer> numbers = List.of(4, 5, 6, 7, 8, 9);
    for (int i = 0; i < wrong.size(); i++) {
      assertTrue(wrong.get(i).contains("line " + numbers.get(i) + ": "), wrong.get(i));
    }
  }

  @Test
  void aBatchInAnotherEncodingIsAnsweredAllTheSame() throws IOException {
    Path batch = temporary.resolve("questions.jsonl");
    Files.write(
        batch,
        "{\"id\": \"a\", \"question\": \"Où was the 9th dialogue with Japan?\"}\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    Ran ran = runHere("ask", "--batch", batch.toString(), "--language", "vi").expect(0);
    assertEquals(1, ran.out().lines().count());
    assertEquals("vi", ran.json().path("language").asText(), "the option holds for a batch too");
  }

  @Test
  void explanationsAreNoResult() {
    Ran ran = runHere("ask", "--explain", "Where was the 9th dialogue with Japan?").expect(0);
    assertTrue(ran.out().startsWith("It took place in Hanoi."), ran.out());
    assertTrue(ran.err().contains("asks for   [PLACE]"), ran.err());
  }

  @Test
  void whatIsRefusedWhileAskingIsSaidBesideTheAnswer() throws IOException {
    Files.writeString(articles.resolve("broken.md"), "---\ntitle: Nothing\n---\n");
    Ran ran = runHere("ask", "Where was the 9th dialogue with Japan?").expect(0);
    assertTrue(ran.out().startsWith("It took place in Hanoi."), ran.out());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().startsWith("refused  broken.md: "), ran.err());
  }

  @Test
  void aDamagedIndexIsMadeAnewAndTheQuestionAnswered() throws IOException {
    runHere("index").expect(0);
    Path index = temporary.resolve("data").resolve("index");
    try (var files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.writeString(file, "no index at all");
      }
    }
    Ran ran = runHere("ask", "Where was the 9th dialogue with Japan?").expect(0);
    assertTrue(ran.out().startsWith("It took place in Hanoi."), ran.out());
    assertTrue(ran.err().startsWith("index made anew: "), ran.err());
  }

  @Test
  void severalFoldersAreOneKnowledge() throws IOException {
    Path more = Files.createDirectories(temporary.resolve("more"));
    Files.writeString(
        more.resolve("india.md"),
        ARTICLE.replace("Japan", "India").replace("9th", "12th").replace("Hanoi", "New Delhi"));
    Ran ran =
        runHere("ask", "Where was the 12th dialogue with India?", "--knowledge", more.toString())
            .expect(0);
    assertTrue(ran.out().startsWith("It took place in New Delhi."), ran.out());
  }
}
