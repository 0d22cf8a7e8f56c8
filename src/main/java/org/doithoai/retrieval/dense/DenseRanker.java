package org.doithoai.retrieval.dense;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.doithoai.index.EmbeddingException;
import org.doithoai.index.PassageIndex;
import org.doithoai.index.RankedPassage;
import org.doithoai.retrieval.ExpandedTerm;
import org.doithoai.retrieval.PassageQuery;
import org.doithoai.retrieval.PassageRanker;
import org.doithoai.text.Language;
import org.doithoai.text.RecentMap;
import org.jspecify.annotations.Nullable;

/**
 * Ranks by the nearness of the passages' vectors to the question's. Has nothing to say when the
 * index has no vectors, or the model fails: it is then left alone for a while, and a warning is
 * given once.
 *
 * <p>Safe for any number of threads.
 */
public final class DenseRanker implements PassageRanker {

  /** Questions whose vectors are kept: one is searched in both languages, and often again. */
  private static final int KEPT = 256;

  /** How long a model that failed is left alone. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Embedder embedder;
  private final Consumer<String> warnings;
  private final LongSupplier nanos;
  private final Map<String, float[]> kept = Collections.synchronizedMap(new RecentMap<>(KEPT));
  private final Object outage = new Object();
  private boolean failing;
  private long failedAt;

  /**
   * A ranker.
   *
   * @param warnings is told in one line when the model fails, and not again before it works
   * @param nanos a clock such as {@link System#nanoTime}
   */
  public DenseRanker(Embedder embedder, Consumer<String> warnings, LongSupplier nanos) {
    this.embedder = embedder;
    this.warnings = warnings;
    this.nanos = nanos;
  }

  @Override
  public List<RankedPassage> rank(
      PassageIndex index, PassageQuery query, List<ExpandedTerm> terms, Language target)
      throws IOException {
    int dimensions = index.dimensions(target);
    if (dimensions == 0 || terms.isEmpty() || !embedder.isOfUse(query.language(), target)) {
      return List.of();
    }
    float[] vector = vector(query, terms, dimensions);
    if (vector == null) {
      return List.of();
    }
    return index.nearest(target, vector, query.limit());
  }

  /** The question's vector; null when there is none now. */
  private float @Nullable [] vector(PassageQuery query, List<ExpandedTerm> terms, int dimensions) {
    String key = query.language().code() + query.text();
    float[] known = kept.get(key);
    if (known != null && known.length == dimensions) {
      return known;
    }
    if (isLeftAlone()) {
      return null;
    }
    try {
      float[] vector = embedder.embed(query, terms);
      if (vector.length != dimensions) {
        throw new EmbeddingException(
            "%s gave a vector of %d dimensions, those of the passages have %d"
                .formatted(embedder.id(), vector.length, dimensions));
      }
      works();
      kept.put(key, vector);
      return vector;
    } catch (EmbeddingException e) {
      fails(e);
      return null;
    }
  }

  private boolean isLeftAlone() {
    synchronized (outage) {
      return failing && nanos.getAsLong() - failedAt < PAUSE.toNanos();
    }
  }

  private void works() {
    synchronized (outage) {
      failing = false;
    }
  }

  private void fails(EmbeddingException e) {
    boolean first;
    synchronized (outage) {
      first = !failing;
      failing = true;
      failedAt = nanos.getAsLong();
    }
    if (first) {
      warnings.accept(e.getMessage() + "; passages are found by their words alone");
    }
  }
}
