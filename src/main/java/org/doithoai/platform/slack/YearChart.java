package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.doithoai.messaging.Block;
import org.jspecify.annotations.Nullable;

/** How many of a timeline's events there were each year, as a chart of Slack's. */
final class YearChart {

  /** Slack's block, for which the SDK has no class. */
  static final String TYPE = "data_visualization";

  private static final int LONGEST_TITLE = 50;
  private static final int LONGEST_NAME = 20;
  private static final int MOST_YEARS = 20;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d$");

  private YearChart() {}

  /**
   * The chart; null where it would show nothing: where not all events are among the lines, or are
   * dated, or were in one year, or in more than Slack takes.
   */
  static @Nullable ObjectNode of(Block.Lines lines) {
    Map<Integer, Integer> years = new TreeMap<>();
    for (Block.Line line : lines.lines()) {
      Matcher year = YEAR.matcher(line.label());
      if (!year.find()) {
        return null;
      }
      years.merge(Integer.parseInt(year.group()), 1, Integer::sum);
    }
    String title = lines.title().replaceFirst(":$", "");
    int first = years.keySet().stream().findFirst().orElse(0);
    int last = years.keySet().stream().reduce(0, Math::max);
    boolean whole = title.startsWith(lines.lines().size() + " ");
    if (!whole || years.size() < 2 || last - first >= MOST_YEARS) {
      return null;
    }
    ObjectNode block = SlackMessage.JSON.createObjectNode().put("type", TYPE);
    block.put("title", SlackMessage.cut(title, LONGEST_TITLE));
    ObjectNode chart = block.putObject("chart").put("type", "bar");
    ObjectNode series = chart.putArray("series").addObject();
    series.put("name", SlackMessage.cut(title, LONGEST_NAME));
    ArrayNode data = series.putArray("data");
    ArrayNode categories = chart.putObject("axis_config").putArray("categories");
    IntStream.rangeClosed(first, last)
        .forEach(
            year -> {
              data.addObject()
                  .put("label", String.valueOf(year))
                  .put("value", years.getOrDefault(year, 0));
              categories.add(String.valueOf(year));
            });
    return block;
  }
}
