package org.doithoai.article;

import java.util.List;

/**
 * Tells paragraphs that were broken to fit a width from lines that are lines: in the former each
 * break was forced, since the next word would not have fitted.
 */
final class LineWidth {

  /** The widths at which text is broken by hand, by mail programs and in print. */
  static final int NARROWEST = 36;

  static final int WIDE = 110;

  /** So many breaks show a width. */
  private static final int ENOUGH = 3;

  /** Breaks that an editor's or a scanner's count may be off by. */
  private static final int TOLERANCE = 3;

  private LineWidth() {}

  /**
   * The width that a page's paragraphs are broken at, at which the most breaks of its blocks were
   * forced; 0 when they are not. Prose goes on in small letters behind a good part of them.
   */
  static int of(List<List<String>> blocks) {
    int width = 0;
    int most = ENOUGH - 1;
    for (int own : blocks.stream().map(LineWidth::widest).distinct().sorted().toList()) {
      int breaks = 0;
      int small = 0;
      for (List<String> block : own > WIDE ? List.<List<String>>of() : blocks) {
        if (widest(block) <= own && fits(block, own)) {
          breaks += block.size() - 1;
          small += (int) block.stream().skip(1).filter(LineWidth::startsSmall).count();
        }
      }
      if (breaks >= most + 1 && small * 4 >= breaks) {
        width = own;
        most = breaks - 1;
      }
    }
    return width;
  }

  private static int widest(List<String> block) {
    return block.stream().mapToInt(String::length).max().orElse(0);
  }

  private static boolean startsSmall(String line) {
    return Character.isLowerCase(line.charAt(0));
  }

  /** Whether the block's lines are those of one paragraph at this width. */
  static boolean fits(List<String> block, int width) {
    if (block.size() < 2 || width < NARROWEST) {
      return false;
    }
    int free = 0;
    int ended = 0;
    for (int i = 1; i < block.size(); i++) {
      String before = block.get(i - 1);
      String line = block.get(i);
      int next = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
      if (before.length() > width + TOLERANCE) {
        return false;
      }
      free += before.length() + 1 + next < width - TOLERANCE ? 1 : 0;
      ended += BlockCues.endsSentence(before) ? 1 : 0;
    }
    int breaks = block.size() - 1;
    return free * 8 <= breaks && ended * 3 <= breaks * 2;
  }
}
