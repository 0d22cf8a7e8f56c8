package org.doithoai.chat.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.chat.Reply;

/**
 * Makes a reply into messages: as many sections as fit into each, so that passages stay whole; the
 * last one has the buttons.
 */
final class MessageWriter {

  /** Slack takes no more blocks in a message. */
  static final int MOST_BLOCKS = 50;

  /** Slack takes more, but is said to be unwell with it. */
  static final int LONGEST = 12_000;

  private MessageWriter() {}

  /** At least one message. */
  static List<SlackMessage> write(Reply reply) {
    List<ObjectNode> buttons = BlockWriter.buttons(reply, true);
    List<List<String>> messages = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int length = 0;
    for (String text : BlockWriter.texts(reply)) {
      boolean full = texts.size() + buttons.size() >= MOST_BLOCKS;
      if (!texts.isEmpty() && (full || length + text.length() > LONGEST)) {
        messages.add(texts);
        texts = new ArrayList<>();
        length = 0;
      }
      texts.add(text);
      length += text.length() + 2;
    }
    messages.add(texts.isEmpty() ? List.of("…") : texts);
    List<SlackMessage> written = new ArrayList<>();
    for (List<String> message : messages) {
      ArrayNode blocks = SlackMessage.JSON.createArrayNode();
      message.forEach(text -> blocks.add(BlockWriter.section(text)));
      written.add(SlackMessage.fresh(String.join("\n\n", message), blocks));
    }
    written.getLast().blocks().addAll(buttons);
    return written;
  }
}
