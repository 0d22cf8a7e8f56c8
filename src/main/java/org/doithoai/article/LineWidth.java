package org.doithoai.article;

import java.util.List;

/**
 * Tells paragraphs that were broken to fit a width from lines that are lines: in the former each
 * break was forced, since the next word would not have fitted.
 */
final class LineWidth {

  /** The widths at which text is broken by hand, by mail programs and in print. */
  static final int NARROW = 45;

  static final int WIDE = 110;

  /** So many lines show a width by themselves. */
  private static final int ENOUGH = 4;

  /** Breaks that an editor's or a scanner's count may be off by. */
  private static final int TOLERANCE = 3;

  private LineWidth() {}

  /** The width that the page's paragraphs are broken at; 0 when they are not. */
  static int of(List<List<String>> blocks) {
    int width = 0;
    for (List<String> block : blocks) {
      int own = block.stream().mapToInt(String::length).max().orElse(0);
      if (block.size() >= ENOUGH && own <= WIDE && fits(block, own)) {
        width = Math.max(width, own);
      }
    }
    return width;
  }

  /** Whether the block's lines are those of one paragraph at this width. */
  static boolean fits(List<String> block, int width) {
    if (block.size() < 2 || width < NARROW) {
      return false;
    }
    int free = 0;
    int ended = 0;
    for (int i = 1; i < block.size(); i++) {
      String before = block.get(i - 1);
      String next = block.get(i).split(" ", 2)[0];
      if (before.length() < NARROW || before.length() > width + TOLERANCE) {
        return false;
      }
      free += before.length() + 1 + next.length() < width - TOLERANCE ? 1 : 0;
      ended += BlockCues.endsSentence(before) ? 1 : 0;
    }
    int breaks = block.size() - 1;
    return free * 8 <= breaks && ended * 3 <= breaks * 2;
  }
}
