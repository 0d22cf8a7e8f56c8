package org.doithoai.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an answer compares. A comparison is worded as a line that says what is compared, and
 * below it a line for each side, {@code • side: value}; several such, with the same sides, make a
 * table. Everything else stays paragraphs.
 */
final class ComparisonTables {

  private static final Pattern SIDE = Pattern.compile("• ([^:\n]{1,200}): (.+)");

  /** The numbers of passages at the end of a statement. */
  private static final Pattern NUMBERS = Pattern.compile("((?: \\[\\d{1,3}])+)$");

  private static final int LEAST = 2;

  /** One thing compared. */
  private record Row(String label, List<String> sides, List<String> values, String lines) {}

  private ComparisonTables() {}

  /** The answer's text as paragraphs and at most one table. */
  static List<Block> blocks(String text) {
    String[] lines = text.split("\n", -1);
    List<Row> rows = new ArrayList<>();
    int begin = 0;
    int end = 0;
    for (int i = 0; i < lines.length; ) {
      Row row = row(lines, i);
      boolean same = row != null && (rows.isEmpty() || row.sides().equals(rows.getFirst().sides()));
      if (row != null && same) {
        begin = rows.isEmpty() ? i : begin;
        rows.add(row);
        i += row.sides().size() + 1;
        end = i;
      } else if (rows.size() >= LEAST) {
        break;
      } else {
        rows.clear();
        i++;
      }
    }
    if (rows.size() < LEAST) {
      return List.of(Block.Paragraph.of(text));
    }
    List<Block> blocks = new ArrayList<>();
    add(blocks, List.of(lines).subList(0, begin));
    blocks.add(table(rows));
    add(blocks, List.of(lines).subList(end, lines.length));
    return blocks;
  }

  private static void add(List<Block> blocks, List<String> lines) {
    String text = String.join("\n", lines).strip();
    if (!text.isEmpty()) {
      blocks.add(Block.Paragraph.of(text));
    }
  }

  /** What begins at this line; null when it is no comparison of two or more. */
  private static @Nullable Row row(String[] lines, int at) {
    List<String> sides = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = at + 1; i < lines.length; i++) {
      Matcher side = SIDE.matcher(lines[i]);
      if (!side.matches()) {
        break;
      }
      sides.add(side.group(1));
      values.add(side.group(2));
    }
    if (sides.size() < LEAST || lines[at].isBlank() || SIDE.matcher(lines[at]).matches()) {
      return null;
    }
    String all = String.join("\n", List.of(lines).subList(at, at + 1 + sides.size()));
    String label = lines[at];
    Matcher numbers = NUMBERS.matcher(values.getLast());
    if (numbers.find()) {
      label += numbers.group(1);
      values.set(values.size() - 1, values.getLast().substring(0, numbers.start()));
    }
    return new Row(label, sides, values, all);
  }

  private static Block.Table table(List<Row> rows) {
    List<List<String>> cells = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("–"));
    head.addAll(rows.getFirst().sides());
    cells.add(head);
    for (Row row : rows) {
      List<String> line = new ArrayList<>(List.of(row.label()));
      line.addAll(row.values());
      cells.add(line);
    }
    String lines = String.join("\n", rows.stream().map(Row::lines).toList());
    return new Block.Table(cells, Text.of(lines));
  }
}
