package org.doithoai.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/**
 * One message as it goes to Slack; in the outbox it is JSON.
 *
 * @param text all its words as markup, for notices and where blocks cannot be shown
 * @param blocks Block Kit
 */
record SlackMessage(String text, ArrayNode blocks) {

  static final ObjectMapper JSON = new ObjectMapper();

  String toJson() {
    ObjectNode json = JSON.createObjectNode();
    json.put("text", text);
    json.set("blocks", blocks);
    return json.toString();
  }

  static SlackMessage ofJson(String json) {
    return of(read(json));
  }

  static SlackMessage of(JsonNode node) {
    return new SlackMessage(
        node.path("text").asText(),
        node.path("blocks") instanceof ArrayNode array ? array : JSON.createArrayNode());
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
