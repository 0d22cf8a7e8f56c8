package org.doithoai.app;

import java.util.function.Consumer;
import org.doithoai.digest.ArticleCatalog;
import org.doithoai.digest.DigestWriter;

/**
 * What digests need to know while the bot runs.
 *
 * @param shelf the articles as they are indexed now
 * @param whenChanged has something run each time the articles have changed
 * @param writer writes from the articles as they are indexed now
 */
public record DigestKnowledge(
    ArticleCatalog shelf, Consumer<Runnable> whenChanged, DigestParts parts, DigestWriter writer) {

  /** Over an index that is kept up to date. */
  static DigestKnowledge of(LiveIndex live, Wiring wiring) {
    DigestParts parts = wiring.digest();
    return new DigestKnowledge(
        live, live::whenChanged, parts, parts.writer(() -> wiring.retriever(live.index())));
  }
}
