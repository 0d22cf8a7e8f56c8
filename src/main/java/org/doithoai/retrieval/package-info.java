/**
 * From a question to ranked passages of both languages.
 *
 * <p>{@link org.doithoai.retrieval.PassageSearch} is where to start. A question is expanded for
 * each language: into its own words for the passages of its own language, into weighted
 * translations ({@link org.doithoai.retrieval.TranslatedTermQuery}) for those of the other. The
 * lists of both are fused by rank, never by score, so that each language has its place.
 *
 * <p>In: a question, its language, a Lucene searcher. Out: ranked passages, and in words what each
 * term of the question was taken for. May use {@code language}, {@code knowledge} and {@code
 * index}; nothing above sees Lucene.
 */
@NullMarked
package org.doithoai.retrieval;

import org.jspecify.annotations.NullMarked;
