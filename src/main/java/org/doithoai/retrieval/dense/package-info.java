/**
 * Ranking by meaning: passages and questions become vectors, and the nearest are found. Off unless
 * it is configured; the words of a question are always searched beside it, and when the model fails
 * they are all that is searched.
 *
 * <p>{@link org.doithoai.retrieval.dense.EmbeddingSettings} says which model, {@link
 * org.doithoai.retrieval.dense.EmbeddingModels} makes it, {@link
 * org.doithoai.retrieval.dense.Embedder} asks it, in bounded time and batches, for the index
 * ({@code PassageEmbedder}) and for {@link org.doithoai.retrieval.dense.DenseRanker}, whose list is
 * fused with that of the words. {@code LocalModels} finds those that run in this process, whose
 * libraries are in a build with the profile {@code embedding} alone.
 *
 * <p>May use {@code text}, {@code index} and {@code retrieval}; LangChain4j is seen here and
 * nowhere else in retrieval.
 */
@NullMarked
package org.doithoai.retrieval.dense;

import org.jspecify.annotations.NullMarked;
