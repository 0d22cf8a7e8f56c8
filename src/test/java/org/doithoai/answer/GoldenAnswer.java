package org.doithoai.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.doithoai.question.Question;
import org.doithoai.text.Language;

/**
 * A question over {@code knowledge/articles} and what is right about its answer.
 *
 * @param language the language of the answer
 * @param answered whether it is answered, and not refused
 * @param source how the name of the article begins that is cited first; empty where any will do
 * @param says what the answer contains; alternatives are separated by bars
 * @param not what it does not contain
 */
record GoldenAnswer(
    String id,
    Question question,
    Language language,
    boolean answered,
    String source,
    List<String> says,
    List<String> not) {

  private static final Path FILE = Path.of("src/test/resources/answers/golden.jsonl");

  /** All cases of the file. */
  static List<GoldenAnswer> all() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<GoldenAnswer> all = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      JsonNode node = json.readTree(line);
      Language chosen = Language.ofCode(node.path("lang").asText()).orElse(null);
      Question question =
          new Question(node.path("question").asText(), chosen, texts(node.path("history")));
      all.add(
          new GoldenAnswer(
              node.path("id").asText(),
              question,
              Language.ofCode(node.path("language").asText()).orElseThrow(),
              node.path("outcome").asText().equals("answered"),
              node.path("source").asText(),
              texts(node.path("says")),
              texts(node.path("not"))));
    }
    return all;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Whether the text has the words, or one of the alternatives, in upper or lower case. */
  static boolean has(String text, String words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(words.split("\\|", -1))
        .anyMatch(alternative -> lower.contains(alternative.toLowerCase(Locale.ROOT)));
  }

  @Override
  public String toString() {
    return id + ": " + question.text();
  }
}
