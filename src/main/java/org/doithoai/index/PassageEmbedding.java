package org.doithoai.index;

import java.util.List;
import org.doithoai.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * The embedding of articles in one run of an update. When the model fails once it is not asked
 * again in that run: a dead endpoint costs one time-out, not one an article. Not thread-safe.
 */
final class PassageEmbedding {

  private final @Nullable PassageEmbedder embedder;
  private int dimensions;
  private int embedded;
  private String problem = "";

  /**
   * The embedding of one run.
   *
   * @param embedder null when no vectors are wanted
   * @param dimensions those of the vectors that the index has; 0 when it has none
   */
  PassageEmbedding(@Nullable PassageEmbedder embedder, int dimensions) {
    this.embedder = embedder;
    this.dimensions = dimensions;
  }

  /** The vectors of an article's passages in their order; null when none can be had. */
  @Nullable List<float[]> of(Article article, List<Passage> passages) {
    if (embedder == null || !problem.isEmpty()) {
      return null;
    }
    String title = article.title();
    String heading = title == null ? "" : title + "\n";
    try {
      List<float[]> vectors =
          embedder.embed(
              article.language(), passages.stream().map(p -> heading + p.text()).toList());
      vectors.forEach(this::check);
      if (problem.isEmpty()) {
        embedded++;
        return vectors;
      }
    } catch (EmbeddingException e) {
      problem = String.valueOf(e.getMessage());
    }
    return null;
  }

  private void check(float[] vector) {
    if (dimensions == 0) {
      dimensions = vector.length;
    } else if (vector.length != dimensions) {
      problem =
          "the model's vectors have %d dimensions, those in the index %d; index --rebuild mends it"
              .formatted(vector.length, dimensions);
    }
  }

  /** What came of it, when so many articles of the index are left without vectors. */
  IndexChanges.Embedding outcome(int without) {
    return new IndexChanges.Embedding(embedded, embedder == null ? 0 : without, problem);
  }
}
