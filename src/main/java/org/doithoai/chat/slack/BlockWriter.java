package org.doithoai.chat.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.chat.Action;
import org.doithoai.chat.Block;
import org.doithoai.chat.Button;
import org.doithoai.chat.Reply;
import org.doithoai.chat.Text;

/**
 * Makes blocks of a reply into sections of Block Kit, none longer than Slack takes, and rows of
 * buttons into actions. A pure function.
 */
final class BlockWriter {

  /** Longest text of a section, in UTF-16 code units. */
  static final int LONGEST_TEXT = 3000;

  private static final int LONGEST_LABEL = 75;
  private static final int MOST_IN_A_ROW = 25;

  private BlockWriter() {}

  /** The reply's blocks as the texts of sections, in their order. */
  static List<String> texts(Reply reply) {
    List<String> texts = new ArrayList<>();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Paragraph(Text text) -> texts.addAll(Piece.of(text).cut(LONGEST_TEXT));
        case Block.Quotation(Text source, Text text) -> {
          String head = Piece.of(source).upTo(LONGEST_TEXT / 4);
          List<String> words = Piece.quoted(text).cut(LONGEST_TEXT - head.length() - 1);
          texts.add(words.isEmpty() ? head : (head + "\n" + words.getFirst()).strip());
          texts.addAll(words.subList(Math.min(1, words.size()), words.size()));
        }
      }
    }
    texts.removeIf(String::isBlank);
    return texts;
  }

  static ObjectNode section(String markup) {
    ObjectNode section = SlackMessage.JSON.createObjectNode();
    section.put("type", "section");
    section.putObject("text").put("type", "mrkdwn").put("text", markup).put("verbatim", true);
    return section;
  }

  static ObjectNode divider() {
    return SlackMessage.JSON.createObjectNode().put("type", "divider");
  }

  /** Rows of buttons; a pair of thumbs is what Slack has for feedback on answers. */
  static List<ObjectNode> buttons(Reply reply, boolean inMessage) {
    List<ObjectNode> rows = new ArrayList<>();
    for (List<Button> row : reply.buttons()) {
      List<Button> plain = new ArrayList<>();
      List<Button> thumbs = new ArrayList<>();
      for (Button button : row) {
        boolean thumb = inMessage && button.action() instanceof Action.Judge;
        (thumb ? thumbs : plain).add(button);
      }
      if (!plain.isEmpty()) {
        rows.add(actions(plain));
      }
      if (thumbs.size() == 2) {
        rows.add(feedback(thumbs));
      }
    }
    return rows;
  }

  private static ObjectNode actions(List<Button> buttons) {
    ObjectNode actions = SlackMessage.JSON.createObjectNode();
    actions.put("type", "actions");
    ArrayNode elements = actions.putArray("elements");
    for (Button button : buttons.subList(0, Math.min(MOST_IN_A_ROW, buttons.size()))) {
      ObjectNode element = elements.addObject();
      element.put("type", "button");
      element.set("text", plain(button.label(), LONGEST_LABEL));
      element.put("action_id", button.action().word());
      element.put("value", button.action().word());
    }
    return actions;
  }

  private static ObjectNode feedback(List<Button> thumbs) {
    ObjectNode context = SlackMessage.JSON.createObjectNode();
    context.put("type", "context_actions");
    ObjectNode element = context.putArray("elements").addObject();
    element.put("type", "feedback_buttons");
    element.put("action_id", "feedback");
    for (Button thumb : thumbs) {
      boolean good = thumb.action() instanceof Action.Judge judge && judge.good();
      ObjectNode one = element.putObject(good ? "positive_button" : "negative_button");
      one.set("text", plain(thumb.label(), LONGEST_LABEL));
      one.put("value", thumb.action().word());
    }
    return context;
  }

  /** Words that Slack shows as they are. */
  static ObjectNode plain(String words, int longest) {
    String cut = words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    return SlackMessage.JSON
        .createObjectNode()
        .put("type", "plain_text")
        .put("text", cut)
        .put("emoji", true);
  }
}
