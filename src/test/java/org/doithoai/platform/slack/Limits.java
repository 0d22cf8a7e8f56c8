package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Slack takes in Block Kit, as its reference says. */
final class Limits {

  private static final Set<String> BLOCKS =
      Set.of(
          "section",
          "divider",
          "actions",
          "context_actions",
          "input",
          "table",
          "data_table",
          "data_visualization",
          "rich_text");

  private Limits() {}

  /** What is wrong with a message; empty for nothing. */
  static String ofMessage(Map<String, String> body) {
    String blocks = body.getOrDefault("blocks", "");
    if (body.getOrDefault("text", "").isBlank() && blocks.isEmpty()) {
      return "no_text";
    }
    if (body.getOrDefault("text", "").length() > 40_000) {
      return "msg_too_long";
    }
    JsonNode list = SlackEmulator.read(blocks.isEmpty() ? "[]" : blocks);
    return list.size() > 50 ? "invalid_blocks" : ofBlocks(list);
  }

  /** What is wrong with a view; empty for nothing. */
  static String ofView(JsonNode view) {
    JsonNode blocks = view.path("blocks");
    boolean titled =
        !view.path("type").asText().equals("modal")
            || (!view.at("/title/text").asText().isEmpty()
                && view.at("/title/text").asText().length() <= 24);
    List<String> types = view.findValuesAsText("type");
    boolean tables = types.contains("table") || types.contains("data_table");
    boolean fits =
        !tables && blocks.size() <= 100 && view.path("private_metadata").asText().length() <= 3000;
    return titled && fits && blocks.size() > 0 ? ofBlocks(blocks) : "invalid_arguments";
  }

  private static String ofBlocks(JsonNode blocks) {
    int tables = 0;
    for (JsonNode block : blocks) {
      tables += block.path("type").asText().endsWith("table") ? 1 : 0;
      if (block.path("type").asText().equals("data_visualization") && !isChart(block)) {
        return "invalid_blocks";
      }
      if (block.path("type").asText().equals("data_table") && !isDataTable(block)) {
        return "invalid_blocks";
      }
      for (JsonNode cell : block.path("rows").path(0)) {
        if (cell.path("text").asText().isEmpty()) {
          return "invalid_blocks";
        }
      }
      String type = block.path("type").asText();
      String text = block.at("/text/text").asText();
      Set<String> ids = new HashSet<>();
      boolean good =
          BLOCKS.contains(type)
              && (!type.equals("section") || (!text.isBlank() && text.length() <= 3000))
              && block.path("elements").size() <= 25;
      for (JsonNode element : block.path("elements")) {
        good &= ids.add(element.path("action_id").asText());
        good &= element.at("/text/text").asText().length() <= 75;
        good &= element.path("value").asText().length() <= 2000;
      }
      if (!good) {
        return "invalid_blocks";
      }
    }
    return tables > 1 ? "invalid_attachments" : "";
  }

  /** A title, and bars with a value for each category. */
  private static boolean isChart(JsonNode block) {
    JsonNode categories = block.at("/chart/axis_config/categories");
    JsonNode series = block.at("/chart/series");
    boolean fits =
        block.at("/chart/type").asText().equals("bar")
            && !block.path("title").asText().isEmpty()
            && block.path("title").asText().length() <= 50
            && series.size() >= 1
            && series.size() <= 6
            && categories.size() >= 1
            && categories.size() <= 20;
    for (JsonNode each : series) {
      fits &= each.path("name").asText().length() <= 20 && !each.path("name").asText().isEmpty();
      fits &= each.path("data").findValues("label").equals(list(categories));
      fits &= each.path("data").findValues("value").stream().allMatch(JsonNode::isNumber);
    }
    return fits;
  }

  private static List<JsonNode> list(JsonNode nodes) {
    List<JsonNode> all = new ArrayList<>();
    nodes.forEach(all::add);
    return all;
  }

  /** Rows as long as one another, the first of them the head, and a caption. */
  private static boolean isDataTable(JsonNode table) {
    JsonNode rows = table.path("rows");
    int columns = rows.path(0).size();
    boolean even = true;
    for (JsonNode row : rows) {
      even &= row.size() == columns;
    }
    int page = table.path("page_size").asInt(5);
    return even
        && !table.path("caption").asText().isEmpty()
        && rows.size() >= 2
        && rows.size() <= 201
        && columns >= 1
        && columns <= 20
        && page >= 1
        && page <= 100;
  }
}
