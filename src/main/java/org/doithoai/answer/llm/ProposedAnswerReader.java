package org.doithoai.answer.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
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

  /**
   * What of an answer stands by now that is still being written: the claims that are whole. None
   * when the model has said that it cannot answer.
   */
  ProposedAnswer begun(String answer) {
    int start = answer.indexOf('{');
    List<ProposedAnswer.Claim> claims = new ArrayList<>();
    boolean answerable = true;
    if (start >= 0 && answer.length() <= longest) {
      try (JsonParser parser = json.createParser(answer.substring(start))) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String member = parser.currentName();
          JsonToken value = parser.nextToken();
          if (member.equals("answerable")) {
            answerable = value != JsonToken.VALUE_FALSE;
          } else if (member.equals("claims") && value == JsonToken.START_ARRAY) {
            readClaims(parser, claims);
          } else {
            parser.skipChildren();
          }
        }
      } catch (IOException e) {
        return new ProposedAnswer(answerable, claims);
      }
    }
    return new ProposedAnswer(answerable, claims);
  }

  private void readClaims(JsonParser parser, List<ProposedAnswer.Claim> claims) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      claim(json.readTree(parser)).filter(_ -> claims.size() < MOST_CLAIMS).ifPresent(claims::add);
    }
  }

  private static List<ProposedAnswer.Claim> claims(JsonNode array) {
    List<ProposedAnswer.Claim> claims = new ArrayList<>();
    for (JsonNode node : array) {
      claim(node).filter(_ -> claims.size() < MOST_CLAIMS).ifPresent(claims::add);
    }
    return claims;
  }

  private static Optional<ProposedAnswer.Claim> claim(JsonNode node) {
    JsonNode text = node.path("text");
    return text.isTextual()
        ? Optional.of(
            new ProposedAnswer.Claim(
                text.textValue(), numbers(node.path("passages")), quotes(node.path("quotes"))))
        : Optional.empty();
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
