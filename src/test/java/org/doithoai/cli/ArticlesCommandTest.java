package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.doithoai.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code articles} and {@code show}, over the reports that ship. */
class ArticlesCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JAPAN = "2024-02-27-japan-10th.en.md";

  @TempDir Path temporary;
  private Path articles;

  @BeforeEach
  void reports() throws IOException {
    articles = Files.createDirectories(temporary.resolve("articles"));
    for (String name :
        List.of(JAPAN, "2024-02-27-japan-10th.vi.md", "2023-10-05-singapore-14th.en.md")) {
      Files.copy(Path.of("knowledge", "articles", name), articles.resolve(name));
    }
  }

  private String run(int expected, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(
        List.of(
            "--knowledge", articles.toString(), "--data", temporary.resolve("data").toString()));
    Ran ran = Ran.of(all.toArray(String[]::new)).expect(expected);
    return expected == 0 ? ran.out() : ran.err();
  }

  private List<String> listed(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("articles", "--format", "json"));
    arguments.addAll(Arrays.asList(options));
    List<String> ids = new ArrayList<>();
    for (String line : run(0, arguments.toArray(String[]::new)).lines().toList()) {
      ids.add(JSON.readTree(line).path("id").asText().replaceAll("-[a-z]+-|th|\\.md", ""));
    }
    return ids;
  }

  @Test
  void articlesAreFilteredByPartnerLanguageAndDay() throws IOException {
    assertEquals(List.of("2024-02-2710.en", "2024-02-2710.vi", "2023-10-0514.en"), listed());
    assertEquals(List.of("2023-10-0514.en"), listed("--partner", "Xinh-ga-po"));
    assertEquals(2, listed("--partner", "Nhật Bản").size());
    assertEquals(List.of("2024-02-2710.vi"), listed("--language", "vi"));
    assertEquals(2, listed("--since", "2024-02-27").size());
    assertEquals(1, listed("--until", "2024-02-26").size());
    assertEquals(List.of(), listed("--partner", "France"));
  }

  @Test
  void aWrongFilterIsOneLine() {
    assertTrue(
        run(2, "articles", "--partner", "Atlantis").contains("'Atlantis', which names none"));
    assertTrue(run(2, "articles", "--language", "fr").contains("--language is en or vi, not fr"));
    assertTrue(run(2, "articles", "--since", "yesterday").contains("--since"));
  }

  @Test
  void theTextSaysWhatBelongsTogether() {
    String line =
        run(0, "articles").lines().filter(l -> l.contains(JAPAN + ")")).findFirst().orElse("");
    assertEquals(
        "2024-02-27  en  VNA       Vietnam and Japan hold 10th defence policy dialogue in Hanoi"
            + "  (2024-02-27-japan-10th.en.md)  = translation 2024-02-27-japan-10th.vi.md",
        line);
  }

  @Test
  void oneArticleIsShownWithFactsAtTheirPlaces() throws IOException {
    JsonNode shown = JSON.readTree(run(0, "show", JAPAN, "--format", "json"));
    String text = shown.path("text").asText();
    JsonNode date = MissingNode.getInstance();
    for (JsonNode fact : shown.path("facts")) {
      date = fact.path("kind").asText().equals("date") ? fact : date;
    }
    assertEquals("2024-02-27", date.path("value").asText());
    assertTrue(
        text.substring(date.path("start").asInt(), date.path("end").asInt())
            .contains("27 February"));
    String plain = run(0, "show", "2023-10");
    assertTrue(plain.contains("edition    14  ["), plain);
    assertTrue(plain.contains("\n\nVietnam and Singapore hold 14th"), plain);
  }

  @Test
  void anIdThatIsNoneOrSeveralIsOneLine() {
    assertTrue(run(1, "show", "nothing").contains("there is no article 'nothing'"));
    assertTrue(run(1, "show", "2024").contains("'2024' may be any of 2: " + JAPAN));
  }

  @Test
  void aCorrectionHoldsThroughReadingAnewAndIsTakenBack() throws IOException {
    Path file = articles.resolve("corrections.yaml");
    Files.writeString(file, JAPAN + ": {date: 2024-02-28, outlet: QĐND}\n");
    assertTrue(run(0, "show", JAPAN).contains("date        2024-02-28\n"));
    Files.writeString(
        articles.resolve(JAPAN),
        Files.readString(articles.resolve(JAPAN))
            + "\nThe two sides will meet for more talks in the autumn.\n");
    String again = run(0, "show", JAPAN);
    assertTrue(
        again.contains("date        2024-02-28\n") && again.contains("more talks in the autumn"),
        again);
    run(0, "index", "--rebuild");
    assertTrue(run(0, "show", JAPAN).contains("outlet      QĐND\n"));
    Files.delete(file);
    assertTrue(run(0, "show", JAPAN).contains("date        2024-02-27\n"));
  }

  @Test
  void mistakesInCorrectionsAreSaidByIndexAndCheck() throws IOException {
    Files.writeString(articles.resolve("corrections.yaml"), JAPAN + ": {datum: 2024-02-28}\n");
    String line = "corrections.yaml: '" + JAPAN + "': unknown key 'datum'";
    String indexed = run(0, "index");
    assertTrue(indexed.contains("refused  " + line), indexed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code = Main.run(to, to, "check", "--knowledge", articles.toString());
    String checked = out.toString(StandardCharsets.UTF_8);
    assertEquals(1, code, checked);
    assertTrue(checked.contains("bad  articles: " + line), checked);
  }

  @Test
  void filesAreAddedUnderHarmlessNamesAndListedWithWhatBecameOfThem() throws IOException {
    Path report = articles.resolve(JAPAN);
    Path copy = Files.copy(report, temporary.resolve("a\nb 😀.md"));
    Path empty = Files.writeString(temporary.resolve("empty.txt"), "");
    String said = run(1, "add", copy.toString(), empty.toString(), "none.md");
    assertTrue(said.contains("none.md: there is no such file"), said);
    String listed = run(0, "articles", "--arrivals");
    assertTrue(listed.contains("copy      incoming/a-b.md  of " + JAPAN), listed);
    assertTrue(listed.contains("refused   incoming/empty.txt: empty"), listed);
    assertTrue(run(0, "show", "a-b.md").contains("copy        " + JAPAN));
    String lines = run(0, "articles", "--arrivals", "--format", "json");
    JsonNode first = JSON.readTree(lines.lines().findFirst().orElse(""));
    assertTrue(first.has("state") && first.has("came_at"));
  }

  @Test
  void anAddressOfTheOwnNetworkIsNotFetched() {
    String said = run(1, "add", "http://127.0.0.1:1/x", "http://[::1]/", "https://");
    assertEquals(3, said.lines().filter(line -> line.startsWith("doithoai: http")).count(), said);
    assertEquals(2, said.lines().filter(line -> line.contains("inner address")).count(), said);
    assertTrue(run(0, "articles", "--arrivals").contains("refused   http://127.0.0.1:1/x: "));
  }
}
