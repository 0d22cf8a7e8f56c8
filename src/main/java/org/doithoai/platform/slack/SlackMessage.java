package org.doithoai.platform.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * One message as it goes to Slack; in the outbox it is JSON.
 *
 * @param text all its words as markup, for notices and where blocks cannot be shown
 * @param blocks Block Kit
 * @param id by which Slack knows a repetition; the same each time it is sent
 */
record SlackMessage(String text, ArrayNode blocks, String id) {

  static final ObjectMapper JSON = new ObjectMapper();

  /** A message that was never sent. */
  static SlackMessage fresh(String text, ArrayNode blocks) {
    return new SlackMessage(text, blocks, UUID.randomUUID().toString());
  }

  /** Words that are no longer than this, in UTF-16 code units. */
  static String cut(String words, int longest) {
    return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
  }

  String toJson() {
    ObjectNode json = JSON.createObjectNode();
    json.put("text", text);
    json.put("id", id);
    json.set("blocks", blocks);
    return json.toString();
  }

  static SlackMessage ofJson(String json) {
    return of(read(json));
  }

  static SlackMessage of(JsonNode node) {
    return new SlackMessage(
        node.path("text").asText(),
        node.path("blocks") instanceof ArrayNode array ? array : JSON.createArrayNode(),
        node.path("id").asText());
  }

  /**
   * Any JSON.
   *
   * @throws UncheckedIOException when it is none
   */
  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new UncheckedIOException(e);
    }
  }
}
