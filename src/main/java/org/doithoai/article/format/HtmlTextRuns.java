package org.doithoai.article.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts a document into its stretches of text: one for each paragraph, cell, heading or list item.
 */
final class HtmlTextRuns implements NodeVisitor {

  private static final Set<String> INLINE = WordLists.NAMES.of("inline");

  /** Marks of emphasis: captions stand in them as a whole. */
  private static final Set<String> EMPHASIS = WordLists.NAMES.of("emphasis");

  /** In characters. */
  private static final int LONGEST_CELL = 80;

  private final List<HtmlTextRun> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<Element, Boolean> withBlocks = new HashMap<>();
  private final Map<Element, Boolean> tables = new HashMap<>();
  private Element box;
  private int links;
  private int linkDepth;
  private int emphasis;
  private int emphasisDepth;
  private int preDepth;
  private boolean picture;
  private boolean pictureBefore;

  private HtmlTextRuns(Element root) {
    this.box = root;
  }

  static List<HtmlTextRun> of(Element root) {
    HtmlTextRuns cutter = new HtmlTextRuns(root);
    root.traverse(cutter);
    cutter.flush(root);
    return List.copyOf(cutter.pieces);
  }

  /** The innermost element around this one, or itself, that is no part of a line. */
  static Element box(Element element) {
    Element at = element;
    for (Element up = at; up != null && INLINE.contains(at.normalName()); up = up.parent()) {
      at = up;
    }
    return at;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  private void open(Element element) {
    String tag = element.normalName();
    if (tag.equals("br")) {
      text.append('\n');
    } else if (isCell(element)) {
      append(" ");
    } else if (!INLINE.contains(tag)) {
      flush(element);
      preDepth += tag.equals("pre") ? 1 : 0;
    }
    picture |= tag.equals("img");
    linkDepth += tag.equals("a") ? 1 : 0;
    emphasisDepth += EMPHASIS.contains(tag) ? 1 : 0;
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      linkDepth -= tag.equals("a") ? 1 : 0;
      emphasisDepth -= EMPHASIS.contains(tag) ? 1 : 0;
      if (!INLINE.contains(tag) && !tag.equals("br") && !isCell(element)) {
        preDepth -= tag.equals("pre") ? 1 : 0;
        Element parent = element.parent();
        flush(parent == null ? element : parent);
      }
    }
  }

  /** Whether it is a cell of a row of data, which reads as one line: short cells, no blocks. */
  private boolean isCell(Element element) {
    if (!element.nameIs("td") && !element.nameIs("th")) {
      return false;
    }
    Element table = element.closest("table");
    return table != null && tables.computeIfAbsent(table, HtmlTextRuns::isData);
  }

  private static boolean isData(Element table) {
    return table.select("tr").size() > 1
        && table.selectFirst("td + td, th + td, th + th") != null
        && table.selectFirst("table table, a, h1, h2, h3, h4, ul") == null
        && table.select("td, th").stream().allMatch(cell -> cell.text().length() <= LONGEST_CELL);
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (preDepth > 0 && c == '\n') {
        text.append('\n');
      } else if (!space) {
        text.append(c);
        links += linkDepth > 0 ? 1 : 0;
        emphasis += emphasisDepth > 0 ? 1 : 0;
      } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
  }

  /** Ends the piece; the next one stands in this element. */
  private void flush(Element next) {
    List<String> parts =
        text.isEmpty()
            ? List.of()
            : List.of(text.toString().split(" ?\n(?: ?\n){1,50}", -1)).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    int length = Math.max(1, parts.stream().mapToInt(HtmlTextRuns::letters).sum());
    boolean own = parts.size() == 1 && !hasBlocks(box);
    for (String part : parts) {
      pieces.add(
          new HtmlTextRun(
              box,
              part,
              Math.min(1, (double) links / length),
              own,
              emphasis * 10 >= length * 9,
              pictureBefore || picture,
              picture && own));
      pictureBefore = false;
    }
    pictureBefore |= picture && parts.isEmpty();
    picture = false;
    text.setLength(0);
    links = 0;
    emphasis = 0;
    box = next;
  }

  private boolean hasBlocks(Element box) {
    return withBlocks.computeIfAbsent(
        box,
        element ->
            element.children().stream()
                .anyMatch(child -> !INLINE.contains(child.normalName()) && !child.nameIs("br")));
  }

  private static int letters(String text) {
    return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }
}
