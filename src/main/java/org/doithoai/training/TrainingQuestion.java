package org.doithoai.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doithoai.question.Question;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A question to learn from.
 *
 * @param expected what the bot should do
 * @param compares true if it asks to compare meetings, which no single window answers
 * @param gold names of the files that answer it, without folders and endings
 * @param keywords what an answer has to say, each in alternatives, folded
 */
public record TrainingQuestion(
    Question question,
    Expected expected,
    boolean compares,
    Set<String> gold,
    List<List<String>> keywords) {

  /** What the bot should do with a question. */
  public enum Expected {
    ANSWER,
    REFUSE,
    /** Anything else, of which nothing is learned. */
    OTHER
  }

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  public TrainingQuestion {
    gold = Set.copyOf(gold);
    keywords = List.copyOf(keywords);
  }

  /** True if windows and the probability of an answer are learned from it. */
  boolean isAnswerable() {
    return expected == Expected.ANSWER && !compares;
  }

  /** True if the probability of an answer is learned from its having none. */
  boolean isToRefuse() {
    return expected == Expected.REFUSE && !compares;
  }

  /** True if this is the path of one of the files that answer it. */
  public boolean isGold(String path) {
    return gold.contains(baseName(path));
  }

  /** What of the answer the question does not say itself, folded. */
  List<String> unsaidKeywords() {
    String asked = Folding.fold(question.text());
    return keywords.stream()
        .flatMap(List::stream)
        .filter(keyword -> !asked.contains(keyword))
        .toList();
  }

  /** The share of the keywords that a text has, 0 if there are none. */
  double saidIn(String text) {
    String folded = Folding.fold(text);
    long said = keywords.stream().filter(any -> any.stream().anyMatch(folded::contains)).count();
    return keywords.isEmpty() ? 0 : (double) said / keywords.size();
  }

  /**
   * Reads {@code {question, lang?, history?, kind?, expect?, gold_files?, answer_keywords?}}; other
   * keys are passed over.
   *
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  static TrainingQuestion parse(String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""), e);
    }
    if (!node.path("question").isTextual()) {
      throw new IllegalArgumentException("\"question\" is missing, or no text");
    }
    Question question =
        new Question(
            node.path("question").textValue(), language(node.path("lang")), texts(node, "history"));
    Expected expected =
        switch (node.path("expect").asText()) {
          case "answer" -> Expected.ANSWER;
          case "refuse" -> Expected.REFUSE;
          default -> Expected.OTHER;
        };
    Set<String> gold = new HashSet<>();
    texts(node, "gold_files").forEach(file -> gold.add(baseName(file)));
    if (expected == Expected.ANSWER && gold.isEmpty()) {
      throw new IllegalArgumentException("\"gold_files\" is empty though an answer is expected");
    }
    List<List<String>> keywords = new ArrayList<>();
    for (String any : texts(node, "answer_keywords")) {
      keywords.add(
          List.of(any.split("\\|", -1)).stream()
              .map(Folding::fold)
              .filter(keyword -> !keyword.isBlank())
              .toList());
    }
    boolean compares = node.path("kind").asText().equals("compare");
    return new TrainingQuestion(question, expected, compares, gold, keywords);
  }

  private static @Nullable Language language(JsonNode lang) {
    if (lang.isMissingNode() || lang.isNull()) {
      return null;
    }
    return Language.ofCode(lang.asText())
        .orElseThrow(() -> new IllegalArgumentException("\"lang\" is en or vi, not " + lang));
  }

  private static List<String> texts(JsonNode node, String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : node.path(key)) {
      if (!text.isTextual()) {
        throw new IllegalArgumentException("\"" + key + "\" holds something that is no text");
      }
      texts.add(text.textValue());
    }
    return texts;
  }

  private static String baseName(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int ending = file.lastIndexOf('.');
    return ending < 0 ? file : file.substring(0, ending);
  }
}
