package org.doithoai.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.doithoai.knowledge.format.Block;

/**
 * Cuts a page into lines: white space squeezed, mark-up reduced to its text, and lines that were
 * only broken to fit a width joined again.
 */
final class PageLines {

  /** The widths at which text is broken by hand or by mail programs. */
  private static final int NARROW = 45;

  private static final int WIDE = 110;

  private static final Pattern CUT = Pattern.compile("\\p{Ll}{2}-$");

  private PageLines() {}

  static List<PageLine> of(String page) {
    List<PageLine> lines = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String raw : page.lines().toList()) {
      String line = squeezed(raw);
      if (line.isEmpty()) {
        addBlock(block, lines);
      } else {
        block.add(line);
      }
    }
    addBlock(block, lines);
    return lines;
  }

  /** Lines of blocks that mark-up of another kind has set apart. */
  static List<PageLine> of(List<Block> blocks) {
    List<PageLine> lines = new ArrayList<>();
    for (Block block : blocks) {
      List<String> own =
          block.text().lines().map(PageLines::squeezed).filter(line -> !line.isEmpty()).toList();
      for (String text : isWrapped(own) ? List.of(joined(own)) : own) {
        lines.add(line(block.kind(), text));
      }
    }
    return lines;
  }

  private static PageLine line(Block.Kind kind, String text) {
    return switch (kind) {
      case HEADING -> new PageLine(text, LineKinds.of("# " + text, text));
      case PARAGRAPH -> new PageLine(text, LineKinds.of(text, text));
      case ITEM -> {
        String item = LineKinds.isItem(text) ? text : "- " + text;
        yield new PageLine(item, LineKinds.of(item, item));
      }
    };
  }

  /** Lines of a paragraph in one; a word that was cut at the end of a line is whole again. */
  private static String joined(List<String> block) {
    StringBuilder joined = new StringBuilder();
    for (String line : block) {
      boolean cut =
          CUT.matcher(joined).find() && !line.isEmpty() && Character.isLowerCase(line.charAt(0));
      if (cut) {
        joined.setLength(joined.length() - 1);
      } else if (!joined.isEmpty()) {
        joined.append(' ');
      }
      joined.append(line);
    }
    return joined.toString();
  }

  private static void addBlock(List<String> block, List<PageLine> lines) {
    List<String> joined = isWrapped(block) ? List.of(joined(block)) : block;
    for (String raw : joined) {
      String text = Markdown.text(raw);
      LineKind kind = LineKinds.of(raw, text);
      if (!text.isEmpty() || kind == LineKind.PICTURE) {
        lines.add(new PageLine(text, kind));
      }
    }
    block.clear();
  }

  /** Every white space, the no-break space too, to one space; none at the ends. */
  static String squeezed(String line) {
    StringBuilder squeezed = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        squeezed.append(c);
      } else if (!squeezed.isEmpty() && squeezed.charAt(squeezed.length() - 1) != ' ') {
        squeezed.append(' ');
      }
    }
    int end = squeezed.length();
    return squeezed.substring(0, end > 0 && squeezed.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  /** Lines of about one width that go on in small letters are one paragraph. */
  private static boolean isWrapped(List<String> block) {
    if (block.size() < 2) {
      return false;
    }
    int goingOn = 0;
    int ended = 0;
    for (int i = 1; i < block.size(); i++) {
      String before = block.get(i - 1);
      if (before.length() < NARROW || before.length() > WIDE || startsItem(block.get(i))) {
        return false;
      }
      int first = block.get(i).codePointAt(0);
      goingOn += Character.isLowerCase(first) || Character.isDigit(first) ? 1 : 0;
      ended += LineKinds.endsSentence(before) ? 1 : 0;
    }
    int breaks = block.size() - 1;
    return goingOn * 5 >= breaks * 2 && ended * 2 <= breaks;
  }

  private static boolean startsItem(String line) {
    return LineKinds.isItem(line) || line.startsWith("|") || line.startsWith("#");
  }
}
