/**
 * From a question to ranked passages of both languages.
 *
 * <p>{@link org.doithoai.retrieval.PassageSearch} is where to start. A question is expanded for
 * each language ({@link org.doithoai.retrieval.QuestionExpander}): into its own words for the
 * passages of its own language, into weighted translations for those of the other. Each {@link
 * org.doithoai.retrieval.PassageRanker} (those in {@code retrieval.lexical} and {@code
 * retrieval.dense}) makes a list; the lists are fused by rank, never by score, so that each
 * language has its place. {@link org.doithoai.retrieval.Retriever} does it over an index, and finds
 * whole articles too.
 *
 * <p>In: a question, its language, an index of passages. Out: ranked passages, and in words what
 * each term of the question was taken for. May use every package up to {@code question}.
 */
@NullMarked
package org.doithoai.retrieval;

import org.jspecify.annotations.NullMarked;
