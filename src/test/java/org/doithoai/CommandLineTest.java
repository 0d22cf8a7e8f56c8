package org.doithoai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands as a person or a script gives them: what is on which stream, and the exit code. */
class CommandLineTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ARTICLE =
      """
      ---
      title: Vietnam and Japan hold 9th defence policy dialogue
      language: en
      date: 2022-05-03
      source: {outlet: VNA}
      ---
      Vietnam and Japan held their 9th defence policy dialogue in Hanoi on 3 May 2022.
      Lieutenant General Tran Van Binh and Vice Minister Sato Ken co-chaired the dialogue.
      """;

  @TempDir Path temporary;
  private Path articles;

  @BeforeEach
  void articles() throws IOException {
    articles = Files.createDirectories(temporary.resolve("articles"));
    Files.writeString(articles.resolve("japan.md"), ARTICLE);
  }

  /** What a command came to. */
  private record Ran(int code, String out, String err) {
    Ran expect(int expected) {
      assertEquals(expected, code, "out: " + out + "\nerr: " + err);
      assertFalse(err.contains("\tat "), err);
      return this;
    }

    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }
  }

  private static Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** With the folders of this test. */
  private Ran runHere(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(
        List.of(
            "--knowledge", articles.toString(), "--data", temporary.resolve("data").toString()));
    return run(all.toArray(String[]::new));
  }

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
    assertTrue(ran.err().contains("asks for  [WHERE]"), ran.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --nope                              | Unknown option
          ask                                 | give either a question or --batch
          ask;a;--batch;b                     | give either a question or --batch
          ask;--language;fr;a                 | --language is en, vi or auto, not fr
          ask;--format;xml;a                  | xml
          ask;--nope;a                        | Unknown option
          ask;one;two                         | two
          nonsense                            | nonsense
          index;surplus                       | surplus
          lexicon                             | lexicon train
          ask;a;--config;missing.yaml         | there is no file missing.yaml
          """)
  void wrongUsageIsSaidOnStandardError(String arguments, String said) {
    Ran ran = run(arguments.split(";", -1)).expect(2);
    assertEquals("", ran.out());
    assertTrue(ran.err().contains(said), ran.err());
  }

  @Test
  void noCommandShowsHowToUseIt() {
    Ran ran = run().expect(2);
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("Usage: doithoai"), ran.err());
  }

  @ParameterizedTest
  @CsvSource({
    "--help",
    "ask;--help",
    "index;--help",
    "check;--help",
    "serve;--help",
    "chat;--help"
  })
  void helpIsAResult(String arguments) {
    Ran ran = run(arguments.split(";", -1)).expect(0);
    assertTrue(ran.out().startsWith("Usage: doithoai"), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void theVersionIsAResult() {
    assertTrue(run("--version").expect(0).out().startsWith("doithoai"));
  }

  /** One line that says what cannot be used. */
  private static void oneLine(Ran ran, String about) {
    ran.expect(1);
    assertEquals("", ran.out());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().startsWith("doithoai: "), ran.err());
    assertTrue(ran.err().contains(about), ran.err());
  }

  @Test
  void whatIsMissingIsSaidInOneLine() throws IOException {
    String data = temporary.resolve("data").toString();
    String none = temporary.resolve("none").toString();
    oneLine(run("ask", "Who?", "--knowledge", none, "--data", data), "no knowledge folder " + none);
    oneLine(run("index", "--knowledge", none, "--data", data), "no knowledge folder " + none);
    String empty = Files.createDirectories(temporary.resolve("empty")).toString();
    oneLine(run("ask", "Who?", "--knowledge", empty, "--data", data), "no article");
    oneLine(runHere("ask", "--batch", none), "there is no file " + none);
    String file = articles.resolve("japan.md").toString();
    oneLine(run("ask", "Who?", "--knowledge", file, "--data", data), "is a file, not a folder");
    oneLine(run("ask", "Who?", "--knowledge", articles.toString(), "--data", file), file);
  }

  @Test
  void indexingTellsWhatItDid() throws IOException {
    Files.writeString(articles.resolve("empty.md"), "");
    Ran first = runHere("index").expect(0);
    assertEquals(
        List.of(
            "added    japan.md",
            "refused  empty.md: empty",
            "1 added, 0 changed, 0 removed, 1 refused, 0 unchanged"),
        first.out().lines().toList());
    assertEquals("", first.err());

    Files.delete(articles.resolve("empty.md"));
    assertEquals(
        "0 added, 0 changed, 0 removed, 0 refused, 1 unchanged",
        runHere("index").expect(0).out().strip());

    List<String> anew = runHere("index", "--rebuild").expect(0).out().lines().toList();
    assertEquals("index made anew: it was asked for", anew.getFirst());
    assertEquals("added    japan.md", anew.get(1));
  }

  @Test
  void whatIsRefusedWhileAskingIsSaidBesideTheAnswer() throws IOException {
    Files.writeString(articles.resolve("broken.md"), "---\ntitle: [\n---\nText.");
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

  @Test
  void aDigestIsPreviewedAndSaidHowItWasUnderstood() {
    Ran ran =
        runHere("digest", "preview", "weekdays 7:30 about Japan", "--since", "2022-01-01", "--language", "vi")
            .expect(0);
    List<String> lines = ran.out().lines().toList();
    assertEquals("Bản tin: 1 sự kiện mới", lines.getFirst());
    assertEquals(
        "Việt Nam – Nhật Bản: Đối thoại Chính sách quốc phòng lần thứ 9 (Hà Nội, ngày 3/5/2022)", lines.get(2));
    assertTrue(ran.err().contains("understood: on working days at 07:30, Vietnam time"), ran.err());
    assertTrue(ran.err().contains("about: Japan"), ran.err());
    assertTrue(ran.err().contains("next: "), ran.err());
  }

  @Test
  void aPreviewSaysWhatItDidNotUnderstandAndThatNothingIsNew() {
    Ran ran = runHere("digest", "preview", "Korea every other Monday in hexameters").expect(0);
    assertEquals("Nothing is new.", ran.out().strip());
    assertTrue(ran.err().contains("not understood: every other Monday"), ran.err());
  }

  @Test
  void aPreviewWithoutAWishIsWrongUsage() {
    run("digest", "preview").expect(2);
    runHere("digest", "preview", "Japan", "--since", "soon").expect(2);
    runHere("digest", "preview", "Japan", "--language", "fr").expect(2);
  }
}
