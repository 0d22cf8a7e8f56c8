package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Reply;
import org.jspecify.annotations.Nullable;

/** Makes modals and the Home page. What is answered from a modal goes to where it came from. */
final class ViewWriter {

  /** Slack takes no more blocks in a view. */
  static final int MOST_BLOCKS = 100;

  private static final int LONGEST_TITLE = 24;
  private static final int LONGEST_LABEL = 2000;
  private static final int LONGEST_REASON = 2000;

  /** The block and the input of a form. */
  static final String INPUT = "words";

  private ViewWriter() {}

  /** A modal that shows something. */
  static ObjectNode sheet(Outgoing.Sheet sheet) {
    ObjectNode view = modal("sheet", sheet.title(), sheet.address(), "");
    ArrayNode blocks = view.putArray("blocks");
    add(blocks, sheet.reply());
    return view;
  }

  /** A modal that asks for words. */
  static ObjectNode form(Outgoing.Form form) {
    ObjectNode view = modal("form", form.title(), form.address(), form.subject());
    view.set("submit", BlockWriter.plain("✓", LONGEST_TITLE));
    ObjectNode input = view.putArray("blocks").addObject();
    input.put("type", "input");
    input.put("block_id", INPUT);
    input.set("label", BlockWriter.plain(form.prompt(), LONGEST_LABEL));
    input
        .putObject("element")
        .put("type", "plain_text_input")
        .put("action_id", INPUT)
        .put("multiline", true)
        .put("max_length", LONGEST_REASON);
    return view;
  }

  /** The page that each person has under Home. */
  static ObjectNode home(List<Reply> parts) {
    ObjectNode view = SlackMessage.JSON.createObjectNode();
    view.put("type", "home");
    ArrayNode blocks = view.putArray("blocks");
    for (Reply part : parts) {
      if (!blocks.isEmpty() && blocks.size() < MOST_BLOCKS) {
        blocks.add(BlockWriter.divider());
      }
      add(blocks, part);
    }
    return view;
  }

  private static void add(ArrayNode blocks, Reply reply) {
    List<ObjectNode> buttons = BlockWriter.buttons(reply, false);
    for (BlockWriter.Part part : BlockWriter.parts(reply, false)) {
      if (blocks.size() + buttons.size() < MOST_BLOCKS) {
        blocks.add(part.block());
      }
    }
    for (ObjectNode row : buttons) {
      if (blocks.size() < MOST_BLOCKS) {
        blocks.add(row);
      }
    }
  }

  private static ObjectNode modal(String kind, String title, Address from, String subject) {
    ObjectNode view = SlackMessage.JSON.createObjectNode();
    view.put("type", "modal");
    view.put("callback_id", kind);
    view.set("title", BlockWriter.plain(title, LONGEST_TITLE));
    ObjectNode origin = SlackMessage.JSON.createObjectNode();
    origin.put("chat", from.chat());
    origin.put("thread", from.thread());
    origin.put("direct", from.direct());
    origin.put("subject", subject);
    view.put("private_metadata", origin.toString());
    return view;
  }

  /** From where a modal was opened; null when it does not say, as it is no modal of ours. */
  static @Nullable JsonNode origin(JsonNode view) {
    String metadata = view.path("private_metadata").asText();
    if (!metadata.startsWith("{")) {
      return null;
    }
    JsonNode origin = SlackMessage.read(metadata);
    return origin.path("chat").isTextual() ? origin : null;
  }
}
