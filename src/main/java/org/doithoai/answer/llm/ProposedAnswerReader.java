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
 * Reads a model's answer. Tolerates words, thoughts and code fences around the JSON object, an
 * answer that was cut, and nothing that would be guessing: a claim of another shape is left out, an
 * answer that is no such object is none.
 */
final class ProposedAnswerReader {

  private static final int MOST_CLAIMS = 12;
  private static final int MOST_QUOTES = 6;
  private static final int DEEPEST = 16;

  /** Braces at which the object may begin: there may be some in what stands before it. */
  private static final int MOST_TRIES = 20;

  private static final String THINKS = "<think>";
  private static final String THOUGHT = "</think>";

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

  /**
   * What the model answered; of an answer that was cut the claims that are whole. Empty when it is
   * not of the form that was asked for.
   */
  Optional<ProposedAnswer> read(String answer) {
    String text = withoutThinking(answer);
    for (int start = text.indexOf('{'), tries = 0;
        start >= 0 && tries < MOST_TRIES && text.length() <= longest;
        start = text.indexOf('{', start + 1), tries++) {
      ProposedAnswer begun = begunAt(text, start);
      if (!begun.claims().isEmpty() || isWhole(text.substring(start))) {
        return Optional.of(begun);
      }
    }
    return Optional.empty();
  }

  /** The text behind what a model thought aloud; all of it where it thinks still. */
  private static String withoutThinking(String answer) {
    int end = answer.lastIndexOf(THOUGHT);
    return end < 0 ? answer : answer.substring(end + THOUGHT.length());
  }

  /** True if an object with claims begins the text, though there be none. */
  private boolean isWhole(String text) {
    try (JsonParser parser = json.createParser(text)) {
      JsonNode root = json.readTree(parser);
      return root != null && root.path("claims").isArray();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The numbers of the claims that a model says are stated; empty when it did not answer in the
   * form that was asked for.
   */
  Optional<List<Integer>> stated(String answer) {
    String text = withoutThinking(answer);
    int start = text.indexOf('{');
    int end = text.lastIndexOf('}');
    if (start < 0 || end < start || text.length() > longest) {
      return Optional.empty();
    }
    try {
      JsonNode stated = json.readTree(text.substring(start, end + 1)).path("stated");
      return stated.isArray() ? Optional.of(numbers(stated)) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /**
   * What of an answer stands by now that is still being written: the claims that are whole. None
   * when the model has said that it cannot answer.
   */
  ProposedAnswer begun(String answer) {
    String text = withoutThinking(answer);
    boolean thinks = text.startsWith(THINKS);
    return thinks || text.length() > longest
        ? new ProposedAnswer(true, List.of())
        : begunAt(text, text.indexOf('{'));
  }

  private ProposedAnswer begunAt(String answer, int start) {
    List<ProposedAnswer.Claim> claims = new ArrayList<>();
    boolean answerable = true;
    if (start >= 0) {
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
      boolean written = node.isTextual() && node.textValue().strip().matches("\\d{1,4}");
      if ((node.isInt() || written) && numbers.size() < MOST_QUOTES) {
        numbers.add(written ? Integer.parseInt(node.textValue().strip()) : node.intValue());
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
