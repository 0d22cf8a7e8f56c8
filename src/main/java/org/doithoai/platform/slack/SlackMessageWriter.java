package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.messaging.Reply;

/**
 * Makes a reply into messages: as many sections as fit into each, so that passages stay whole; the
 * last one has the buttons.
 */
final class SlackMessageWriter {

  /** Slack takes no more blocks in a message. */
  static final int MOST_BLOCKS = 50;

  /** Slack takes more, but is said to be unwell with it. */
  static final int LONGEST = 12_000;

  private SlackMessageWriter() {}

  /** At least one message. */
  static List<SlackMessage> write(Reply reply) {
    List<ObjectNode> buttons = BlockWriter.buttons(reply, true);
    List<List<BlockWriter.Part>> messages = new ArrayList<>();
    List<BlockWriter.Part> message = new ArrayList<>();
    int length = 0;
    for (BlockWriter.Part part : BlockWriter.parts(reply, true)) {
      boolean full = message.size() + buttons.size() >= MOST_BLOCKS;
      if (!message.isEmpty() && (full || length + part.text().length() > LONGEST)) {
        messages.add(message);
        message = new ArrayList<>();
        length = 0;
      }
      message.add(part);
      length += part.text().length() + 2;
    }
    messages.add(message.isEmpty() ? List.of(BlockWriter.Part.section("…")) : message);
    List<SlackMessage> written = new ArrayList<>();
    for (List<BlockWriter.Part> parts : messages) {
      ArrayNode blocks = SlackMessage.JSON.createArrayNode();
      parts.forEach(part -> blocks.add(part.block()));
      String text =
          String.join(
              "\n\n",
              parts.stream()
                  .map(BlockWriter.Part::text)
                  .filter(words -> !words.isEmpty())
                  .toList());
      written.add(SlackMessage.fresh(text, blocks));
    }
    written.getLast().blocks().addAll(buttons);
    return written;
  }
}
