/**
 * Ranking by words: a question's terms, and their weighted translations, as a Lucene query over
 * the fields of passages.
 *
 * <p>{@link org.doithoai.retrieval.lucene.LexicalRanker} is where to start; {@link
 * org.doithoai.retrieval.lucene.TranslatedTermQuery} scores the translations of a term as one term
 * (decision 20).
 *
 * <p>In: expanded terms, a Lucene searcher. Out: ranked passages of one language. May use {@code
 * text}, {@code index} and {@code retrieval}, which knows nothing of this package.
 */
@NullMarked
package org.doithoai.retrieval.lucene;

import org.jspecify.annotations.NullMarked;
