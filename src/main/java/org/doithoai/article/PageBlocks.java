package org.doithoai.article;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.article.format.TextBlock;

/**
 * Cuts a page into lines: white space squeezed, mark-up reduced to its text, and lines that were
 * only broken to fit a width joined again.
 */
final class PageBlocks {

  /** In how many lines of a block a day stands that is a line of its own. */
  private static final int HEAD = 3;

  private PageBlocks() {}

  static List<PageBlock> of(String page) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String raw : page.lines().toList()) {
      String line = squeezed(raw);
      if (!line.isEmpty()) {
        block.add(line);
      } else if (!block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
    }
    blocks.add(block);
    int width = LineWidth.of(blocks);
    List<PageBlock> lines = new ArrayList<>();
    blocks.forEach(each -> addBlock(each, width, lines));
    return lines;
  }

  /** Lines of blocks that mark-up of another kind has set apart. */
  static List<PageBlock> of(List<TextBlock> blocks) {
    List<List<String>> texts =
        blocks.stream()
            .map(block -> block.text().lines().map(PageBlocks::squeezed).toList())
            .map(own -> own.stream().filter(line -> !line.isEmpty()).toList())
            .toList();
    int width = LineWidth.of(texts);
    List<PageBlock> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      boolean item = block.kind() == TextBlock.Kind.ITEM;
      for (String text : whole(texts.get(i), width)) {
        String shown = item && !BlockCues.isItem(text) ? "- " + text : text;
        lines.add(PageBlock.of(block.kind(), shown, block.markup()));
      }
    }
    return lines;
  }

  /** Lines of a paragraph in one; a word that was cut at the end of a line is whole again. */
  private static String joined(List<String> block) {
    StringBuilder joined = new StringBuilder();
    for (String line : block) {
      boolean cut = TextBlock.isCut(joined) && Character.isLowerCase(line.charAt(0));
      if (cut) {
        joined.setLength(joined.length() - 1);
      } else if (!joined.isEmpty()) {
        joined.append(' ');
      }
      joined.append(line);
    }
    return joined.toString();
  }

  private static void addBlock(List<String> block, int width, List<PageBlock> lines) {
    for (String raw : whole(block, width)) {
      lines.add(PageBlock.of(raw, MarkdownStripper.text(raw)));
    }
  }

  /** A block in one line if it was broken to fit a width, else line by line. */
  private static List<String> whole(List<String> block, int width) {
    boolean apart =
        block.size() > 1
            && (block.stream().skip(1).anyMatch(PageBlocks::startsItem)
                || block.stream().limit(HEAD).anyMatch(BlockCues::isDay));
    return !apart && (isWrapped(block) || LineWidth.fits(block, width))
        ? List.of(joined(block))
        : block;
  }

  /** Every white space, the no-break space too, to one space; none at the ends. */
  static String squeezed(String line) {
    char[] squeezed = line.toCharArray();
    int end = 0;
    for (char c : squeezed) {
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        squeezed[end++] = c;
      } else if (end > 0 && squeezed[end - 1] != ' ') {
        squeezed[end++] = ' ';
      }
    }
    end -= end > 0 && squeezed[end - 1] == ' ' ? 1 : 0;
    return new String(squeezed, 0, end);
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
      if (before.length() < LineWidth.NARROW || before.length() > LineWidth.WIDE) {
        return false;
      }
      int first = block.get(i).codePointAt(0);
      goingOn += Character.isLowerCase(first) || Character.isDigit(first) ? 1 : 0;
      ended += BlockCues.endsSentence(before) ? 1 : 0;
    }
    int breaks = block.size() - 1;
    return goingOn * 5 >= breaks * 2 && ended * 2 <= breaks;
  }

  private static boolean startsItem(String line) {
    return BlockCues.isItem(line) || line.startsWith("|") || line.startsWith("#");
  }
}
