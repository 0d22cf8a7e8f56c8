package org.doithoai.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.doithoai.training.TrainingQuestion.Expected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingSetTest {

  private static final String GOOD =
      """
      {"id": "1", "lang": "vi", "question": "Ai dẫn đầu đoàn Lào?", "kind": "who", \
      "gold_files": ["vi/030_lao.en.md"], "answer_keywords": ["Thoongloi|Đoàn", "Lào"], \
      "expect": "answer"}
      """;

  @TempDir Path folder;

  @Test
  void readsWhatAQuestionIsLearnedBy() {
    TrainingQuestion question = TrainingQuestion.parse(GOOD);
    assertTrue(question.isAnswerable());
    assertEquals(Set.of("030_lao.en"), question.gold());
    assertTrue(question.isGold("elsewhere/030_lao.en.txt"));
    assertFalse(question.isGold("elsewhere/030_lao.vi.md"));
    assertEquals(List.of(List.of("thoongloi", "doan"), List.of("lao")), question.keywords());
    assertEquals(List.of("thoongloi"), question.unsaidKeywords(), "the question says the others");
    assertEquals(0.5, question.saidIn("Đoàn đại biểu"));
    assertEquals(1, question.saidIn("ĐOÀN LÀO"));
  }

  @ParameterizedTest
  @CsvSource({
    "answer, who, true, false, ANSWER",
    "answer, compare, false, false, ANSWER",
    "refuse, who, false, true, REFUSE",
    "correct_premise, who, false, false, OTHER"
  })
  void whatIsExpectedSaysWhatIsLearned(
      String expect, String kind, boolean answerable, boolean refusable, Expected expected) {
    TrainingQuestion question =
        TrainingQuestion.parse(
            """
            {"question": "Who?", "kind": "%s", "gold_files": ["a.txt"], "expect": "%s"}\
            """
                .formatted(kind, expect));
    assertEquals(answerable, question.isAnswerable());
    assertEquals(refusable, question.isToRefuse());
    assertEquals(expected, question.expected());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"question"                                     | line 3: not JSON
          []                                              | line 3: "question" is missing
          {"question": 5}                                 | line 3: "question" is missing
          {"question": "Who?", "lang": "fr"}              | line 3: "lang" is en or vi, not "fr"
          {"question": "Who?", "expect": "answer"}        | line 3: "gold_files" is empty
          {"question": "Who?", "answer_keywords": [5]}    | line 3: "answer_keywords" holds
          """)
  void namesTheFirstBadLine(String line, String said) throws IOException {
    Path file = Files.writeString(folder.resolve("q.jsonl"), GOOD + "\n" + line + "\n" + line);
    assertSaid(said, file, folder);
  }

  @Test
  void saysInOneLineWhatIsMissing() throws IOException {
    Path file = Files.writeString(folder.resolve("q.jsonl"), GOOD);
    assertSaid("none.jsonl does not exist", folder.resolve("none.jsonl"), folder);
    assertSaid("none is no folder of articles", file, folder.resolve("none"));
    assertSaid("has no question", Files.writeString(folder.resolve("e"), "\n\n"), folder);
    assertSaid("not UTF-8", Files.write(folder.resolve("b"), new byte[] {'{', -1}), folder);
    assertSaid("cannot be read", folder, folder);
  }

  private static void assertSaid(String said, Path file, Path articles) {
    TrainingException e =
        assertThrows(TrainingException.class, () -> TrainingSet.read(file, articles));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(said), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void knowsTheFileItIsOf() throws IOException {
    Path file = Files.writeString(folder.resolve("q.jsonl"), "{\"question\": \"Who?\"}\n");
    TrainingSet set = TrainingSet.read(file, folder);
    assertEquals("q.jsonl", set.name());
    assertEquals(1, set.questions().size());
    assertEquals("cf30f7d9a1feb13fd64b7add64413714aa89b768df9587bd2c1b9a764080ef1e", set.sha256());
  }
}
