package org.doithoai.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;

/**
 * Finds in an answer's words a timeline, a brief or a list: cited lines that each begin with what
 * they are about, as in {@code 5 October 2023: … [1]}. Everything else stays a paragraph.
 */
final class LabelledLines {

  private static final Pattern LABELLED =
      Pattern.compile("([^:“”•\\[\\]]{1,120}): (\\S.*? \\[\\d{1,3}])");

  private static final int LEAST = 2;

  private LabelledLines() {}

  /** The block itself, or its lines. */
  static Block of(Block block) {
    if (!(block instanceof Block.Paragraph(Text text)) || text.runs().size() != 1) {
      return block;
    }
    String title = "";
    Text looks = new Text(List.of());
    List<Block.Line> lines = new ArrayList<>();
    for (String line : text.words().split("\n", -1)) {
      Matcher labelled = LABELLED.matcher(line);
      boolean has = labelled.matches();
      looks = looks.runs().isEmpty() ? looks : looks.and("\n");
      looks = has ? looks.and(labelled.group(1), Style.BOLD) : looks;
      looks = looks.and(has ? line.substring(labelled.end(1)) : line);
      if (!has && lines.isEmpty()) {
        title = title.isEmpty() ? line : title + "\n" + line;
      } else {
        lines.add(
            has ? new Block.Line(labelled.group(1), labelled.group(2)) : new Block.Line("", line));
      }
    }
    long labels = lines.stream().filter(line -> !line.label().isEmpty()).count();
    return labels >= LEAST ? new Block.Lines(title, lines, looks) : block;
  }
}
