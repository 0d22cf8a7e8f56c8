package org.doithoai.article.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds.
 *
 * @param blocks in order: what stands between headline and article, and the article. Lines that
 *     belong to the page may still be among them.
 * @param behind what stands right behind the article: perhaps who wrote or published it
 */
public record Page(PageMetadata metadata, List<TextBlock> blocks, List<TextBlock> behind) {
  public Page {
    blocks = List.copyOf(blocks);
    behind = List.copyOf(behind);
  }

  /** The same page under the title that is known of it; null for none but its own. */
  public Page titled(@Nullable String title) {
    return title == null ? this : new Page(metadata.titled(title), blocks, behind);
  }
}
