/**
 * Passages and articles in an OpenSearch cluster, for more of them than one machine holds: {@link
 * org.doithoai.index.opensearch.OpenSearchIndex} asks it, {@link
 * org.doithoai.index.opensearch.ClusterPublisher} fills it from what {@link
 * org.doithoai.index.IndexUpdate} has made (decisions 102 and 103).
 *
 * <p>In: terms and conditions as {@code index} has them. Out: the same passages in the same order
 * as from Lucene in this process. The cluster is sent ready-made terms: it knows nothing of a
 * language. May use {@code index} and what that may use; wired by the application alone.
 */
@NullMarked
package org.doithoai.index.opensearch;

import org.jspecify.annotations.NullMarked;
