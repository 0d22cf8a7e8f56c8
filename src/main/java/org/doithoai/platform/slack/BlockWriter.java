package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doithoai.conversation.Action;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Text;

/**
 * Makes blocks of a reply into sections of Block Kit, none longer than Slack takes, and rows of
 * buttons into actions. A pure function.
 */
final class BlockWriter {

  /** Longest text of a section, in UTF-16 code units. */
  static final int LONGEST_TEXT = 3000;

  private static final int LONGEST_LABEL = 75;
  private static final int MOST_IN_A_ROW = 25;
  private static final int MOST_ROWS = 100;
  private static final int MOST_COLUMNS = 20;
  private static final int MOST_ON_A_PAGE = 100;

  /** Slack's newer table, for which the SDK has no class. */
  private static final String DATA_TABLE = "data_table";

  private static final int LONGEST_TABLE = 8_000;

  private BlockWriter() {}

  /**
   * A part of a message or a view.
   *
   * @param text its words as markup
   */
  record Part(String text, ObjectNode block) {

    static Part section(String text) {
      return new Part(text, BlockWriter.section(text));
    }
  }

  /**
   * The reply's blocks, in their order.
   *
   * @param inMessage whether it is a message, which may have one table; views have none
   */
  static List<Part> parts(Reply reply, boolean inMessage) {
    List<Part> parts = new ArrayList<>();
    boolean tables = inMessage;
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Paragraph(Text text) -> sections(MrkdwnPiece.of(text).cut(LONGEST_TEXT), parts);
        case Block.Lines lines -> {
          sections(MrkdwnPiece.of(lines.text()).cut(LONGEST_TEXT), parts);
          ObjectNode chart = inMessage ? YearChart.of(lines) : null;
          if (chart != null) {
            parts.add(new Part("", chart));
          }
        }
        case Block.Table(var rows, Text text) -> {
          List<String> lines = MrkdwnPiece.of(text).cut(LONGEST_TEXT);
          if (tables && isTable(rows)) {
            parts.add(new Part(String.join("\n", lines), table(rows)));
            tables = false;
          } else {
            sections(lines, parts);
          }
        }
        case Block.Quotation(Text source, Text text) -> {
          String head = MrkdwnPiece.of(source).upTo(LONGEST_TEXT / 4);
          List<String> words = MrkdwnPiece.quoted(text).cut(LONGEST_TEXT - head.length() - 1);
          String first = words.isEmpty() ? head : (head + "\n" + words.getFirst()).strip();
          sections(List.of(first), parts);
          sections(words.subList(Math.min(1, words.size()), words.size()), parts);
        }
      }
    }
    return parts;
  }

  private static void sections(List<String> texts, List<Part> parts) {
    texts.stream().filter(text -> !text.isBlank()).map(Part::section).forEach(parts::add);
  }

  private static boolean isTable(List<List<String>> rows) {
    int length = rows.stream().flatMap(List::stream).mapToInt(String::length).sum();
    return rows.size() <= MOST_ROWS
        && rows.getFirst().size() <= MOST_COLUMNS
        && length <= LONGEST_TABLE;
  }

  /** Words in a table's cells are no markup; its first row and column say what the others are. */
  private static ObjectNode table(List<List<String>> rows) {
    ObjectNode table = SlackMessage.JSON.createObjectNode();
    table.put("type", DATA_TABLE);
    table.put("caption", String.join(" – ", rows.getFirst().subList(1, rows.getFirst().size())));
    table.put("row_header_column_index", 0);
    table.put("page_size", Math.min(MOST_ON_A_PAGE, rows.size()));
    ArrayNode lines = table.putArray("rows");
    for (List<String> row : rows) {
      ArrayNode cells = lines.addArray();
      row.forEach(
          cell ->
              cells.addObject().put("type", "raw_text").put("text", cell.isEmpty() ? "–" : cell));
    }
    return table;
  }

  /**
   * The same blocks in the ways in which some Slack may take them, the best first: tables of data
   * and charts, tables of the former kind, lines. Blocks without either have one way.
   */
  static List<ArrayNode> ways(ArrayNode blocks) {
    return Stream.of(
            blocks,
            plainer(blocks, BlockWriter::formerTable),
            plainer(blocks, BlockWriter::withoutTable))
        .distinct()
        .toList();
  }

  private static ArrayNode plainer(
      ArrayNode blocks, Function<JsonNode, List<ObjectNode>> insteadOfTable) {
    ArrayNode plainer = SlackMessage.JSON.createArrayNode();
    for (JsonNode block : blocks) {
      String type = block.path("type").asText();
      if (type.equals(DATA_TABLE)) {
        plainer.addAll(insteadOfTable.apply(block));
      } else if (!type.equals(YearChart.TYPE)) {
        plainer.add(block);
      }
    }
    return plainer;
  }

  private static List<ObjectNode> formerTable(JsonNode block) {
    ObjectNode table = SlackMessage.JSON.createObjectNode().put("type", "table");
    ArrayNode settings = table.putArray("column_settings");
    block.at("/rows/0").forEach(column -> settings.addObject().put("is_wrapped", true));
    table.set("rows", block.path("rows"));
    return List.of(table);
  }

  private static List<ObjectNode> withoutTable(JsonNode block) {
    return MrkdwnPiece.of(Text.of(lines(block.path("rows")))).cut(LONGEST_TEXT).stream()
        .map(BlockWriter::section)
        .toList();
  }

  private static String lines(JsonNode rows) {
    StringBuilder lines = new StringBuilder();
    for (int row = 1; row < rows.size(); row++) {
      lines.append(row > 1 ? "\n" : "").append(rows.at("/" + row + "/0/text").asText());
      for (int column = 1; column < rows.get(row).size(); column++) {
        lines.append("\n• ").append(rows.at("/0/" + column + "/text").asText()).append(": ");
        lines.append(rows.at("/" + row + "/" + column + "/text").asText());
      }
    }
    return lines.toString();
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
      element.put("action_id", button.action().callbackData());
      element.put("value", button.action().callbackData());
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
      one.put("value", thumb.action().callbackData());
    }
    return context;
  }

  /** Words that Slack shows as they are. */
  static ObjectNode plain(String words, int longest) {
    String cut = SlackMessage.cut(words, longest);
    return SlackMessage.JSON
        .createObjectNode()
        .put("type", "plain_text")
        .put("text", cut)
        .put("emoji", true);
  }
}
