package org.doithoai.messaging;

import java.util.List;

/**
 * What the bot says, before a platform gives it its looks.
 *
 * @param blocks from top to bottom; at least one
 * @param buttons rows of buttons below; may be empty
 */
public record Reply(List<Block> blocks, List<List<Button>> buttons) {

  public Reply {
    blocks = List.copyOf(blocks);
    buttons = buttons.stream().map(List::copyOf).toList();
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a reply that says nothing");
    }
  }

  /** Plain lines, one paragraph. */
  public static Reply of(String words) {
    return new Reply(List.of(Block.Paragraph.of(words)), List.of());
  }

  /** The same, with these buttons. */
  public Reply with(List<List<Button>> rows) {
    return new Reply(blocks, rows);
  }
}
