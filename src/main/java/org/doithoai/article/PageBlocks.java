package org.doithoai.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.doithoai.article.format.TextBlock;

/**
 * Cuts a page into lines: white space squeezed, mark-up reduced to its text, and lines that were
 * only broken to fit a width joined again.
 */
final class PageBlocks {

  /** In how many lines of a block a day stands that is a line of its own. */
  private static final int HEAD = 3;

  /** A shorter line need not have been broken to fit a width, unless a word goes on. */
  private static final int NARROW = 45;

  /** Compounds in which a hyphen at the end of a line is their own. */
  private static final Pattern COMPOUND =
      BoilerplatePhrases.ALL.pattern("{compound}.*|.*-\\p{L}{1,3}-.*|.*-.*-\\p{L}+");

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
    int width = width(blocks);
    Dehyphenation dehyphenation =
        new Dehyphenation(COMPOUND, blocks.stream().flatMap(List::stream));
    return blocks.stream()
        .flatMap(each -> whole(each, width, dehyphenation).stream())
        .map(raw -> PageBlock.of(raw, MarkdownStripper.text(raw)))
        .toList();
  }

  /** Lines of blocks that mark-up of another kind has set apart. */
  static List<PageBlock> of(List<TextBlock> blocks) {
    List<List<String>> texts =
        blocks.stream()
            .map(block -> block.text().lines().map(PageBlocks::squeezed).toList())
            .map(own -> own.stream().filter(line -> !line.isEmpty()).toList())
            .toList();
    int width = width(texts);
    Dehyphenation dehyphenation = new Dehyphenation(COMPOUND, texts.stream().flatMap(List::stream));
    List<PageBlock> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      boolean item = block.kind() == TextBlock.Kind.ITEM;
      for (String text : whole(texts.get(i), width, dehyphenation)) {
        String shown = item && !BlockCues.isItem(text) ? "- " + text : text;
        lines.add(PageBlock.of(block.kind(), shown, block.markup()));
      }
    }
    return lines;
  }

  /** A block in one line if it was broken to fit a width, else line by line. */
  private static List<String> whole(List<String> block, int width, Dehyphenation dehyphenation) {
    return !isApart(block) && (isWrapped(block) || LineWidth.fits(block, width))
        ? List.of(dehyphenation.joined(block))
        : block;
  }

  /** Whether its lines are lines by what they are: members of a list, rows, a day. */
  private static boolean isApart(List<String> block) {
    return block.size() < 2
        || block.stream().skip(1).anyMatch(PageBlocks::startsItem)
        || block.stream().limit(HEAD).anyMatch(BlockCues::isDay);
  }

  /** The width that the page's paragraphs are broken at; 0 when they are not. */
  private static int width(List<List<String>> blocks) {
    return LineWidth.of(blocks.stream().filter(block -> !isApart(block)).toList());
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
      if ((before.length() < NARROW && !Dehyphenation.isOpen(before))
          || before.length() > LineWidth.WIDE) {
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
