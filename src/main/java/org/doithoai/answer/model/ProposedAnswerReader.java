package org.doithoai.answer.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a model's answer. Tolerates words and code fences around the JSON object, and nothing that
 * would be guessing: a claim of another shape is left out, an answer that is no such object is
 * none.
 */
final class ProposedAnswerReader {

  private static final int MOST_CLAIMS = 12;
  private static final int MOST_QUOTES = 6;
  private static final int DEEPEST = 16;

  private final int longest;
  private final JsonMapper json;

  /**
   * A reader.
   *
   * @param longest the longest answer that is read, in UTF-16 code units
   */
  ProposedAnswerReader(int longest) {
    this.longest = longest;
    this.json = JsonMapper.builder().build();
    json.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(20).build());
  }

  /** What the model answered; empty when it is not of the form that was asked for. */
  Optional<ProposedAnswer> read(String answer) {
    int start = answer.indexOf('{');
    int end = answer.lastIndexOf('}');
    if (start < 0 || end < start || answer.length() > longest) {
      return Optional.empty();
    }
    try {
      JsonNode root = json.readTree(answer.substring(start, end + 1));
      JsonNode claims = root.get("claims");
      return claims == null || !claims.isArray()
          ? Optional.empty()
          : Optional.of(
              new ProposedAnswer(root.path("answerable").asBoolean(true), claims(claims)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static List<ProposedAnswer.Claim> claims(JsonNode array) {
    List<ProposedAnswer.Claim> claims = new ArrayList<>();
    for (JsonNode node : array) {
      JsonNode text = node.get("text");
      if (text != null && text.isTextual() && claims.size() < MOST_CLAIMS) {
        claims.add(
            new ProposedAnswer.Claim(
                text.textValue(), numbers(node.path("passages")), quotes(node.path("quotes"))));
      }
    }
    return claims;
  }

  private static List<Integer> numbers(JsonNode array) {
    List<Integer> numbers = new ArrayList<>();
    for (JsonNode node : array) {
      if (node.isInt() && numbers.size() < MOST_QUOTES) {
        numbers.add(node.intValue());
      }
    }
    return numbers;
  }

  private static List<String> quotes(JsonNode array) {
    List<String> quotes = new ArrayList<>();
    for (JsonNode node : array) {
      if (node.isTextual() && quotes.size() < MOST_QUOTES) {
        quotes.add(node.textValue());
      }
    }
    return quotes;
  }
}
