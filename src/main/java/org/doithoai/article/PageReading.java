package org.doithoai.article;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a file and what was made of each, for people to look at and for models to be
 * learned from.
 */
public final class PageReading {

  private final List<PageBlock> blocks;
  private final List<Boolean> kept;

  PageReading(List<PageBlock> blocks, List<Boolean> kept) {
    this.blocks = List.copyOf(blocks);
    this.kept = List.copyOf(kept);
  }

  /** The texts of the blocks in order, each one line. */
  public List<String> texts() {
    return blocks.stream().map(PageBlock::text).toList();
  }

  /** Of each block, whether it is part of the article. */
  public List<Boolean> kept() {
    return kept;
  }

  /** Every block, kept or not, in order. */
  List<PageBlock> blocks() {
    return blocks;
  }

  /** Those that were kept, or those that were not. */
  List<PageBlock> blocks(boolean ofArticle) {
    return IntStream.range(0, blocks.size())
        .filter(i -> kept.get(i) == ofArticle)
        .mapToObj(blocks::get)
        .toList();
  }

  /** How much was left aside of what there is to read, in words for people; null for little. */
  @Nullable String aside() {
    int all = 0;
    int aside = 0;
    for (int i = 0; i < blocks.size(); i++) {
      all += blocks.get(i).words();
      aside += kept.get(i) ? 0 : blocks.get(i).words();
    }
    return aside * 20L < all ? null : aside + " of " + all + " words left aside";
  }

  /** Of each block, what is weighed of it. */
  public double[][] features() {
    return BlockFeatures.of(blocks);
  }

  /** Of each block, whether it reads as text and nothing in its words speaks against it. */
  public List<Boolean> plain() {
    return blocks.stream()
        .map(
            block ->
                block.cue() == BlockCue.NONE
                    && (block.endsSentence() || block.words() >= BlockCues.PROSE))
        .toList();
  }

  /**
   * Of each block, what is weighed of those around it.
   *
   * @param odds of each, the logarithm of its odds by itself
   */
  public double[][] context(double[] odds) {
    return new BlockContext(blocks, odds).features();
  }
}
