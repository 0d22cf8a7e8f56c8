package org.doithoai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.question.Question;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code ask --batch}.
 *
 * @param id given back with the answer; empty if the line has none
 */
record BatchQuestion(String id, Question question) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * Reads {@code {id, lang?, question, history?}}; other keys are passed over.
   *
   * @param otherwise the language to answer in when the line names none; null for the question's
   *     own
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  static BatchQuestion parse(String line, @Nullable Language otherwise) {
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
    List<String> history = new ArrayList<>();
    node.path("history").forEach(earlier -> history.add(earlier.asText()));
    return new BatchQuestion(
        node.path("id").asText(""),
        new Question(
            node.path("question").asText(), language(node.path("lang"), otherwise), history));
  }

  private static @Nullable Language language(JsonNode lang, @Nullable Language otherwise) {
    if (lang.isMissingNode() || lang.isNull()) {
      return otherwise;
    }
    return Language.ofCode(lang.asText())
        .orElseThrow(() -> new IllegalArgumentException("\"lang\" is en or vi, not " + lang));
  }
}
