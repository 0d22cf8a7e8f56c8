package org.doithoai.article.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds.
 *
 * @param blocks all there is to read in it, in order: of a web page also what stands around the
 *     article
 */
public record Page(PageMetadata metadata, List<TextBlock> blocks) {
  public Page {
    blocks = List.copyOf(blocks);
  }

  /** The same page under the title that is known of it; null for none but its own. */
  public Page titled(@Nullable String title) {
    return title == null ? this : new Page(metadata.titled(title), blocks);
  }
}
