/**
 * From passages to an {@link org.doithoai.answer.Outcome}: which sentences answer a question, what
 * may be said on their evidence, and when to say that the articles do not tell.
 *
 * <p>In: a {@link org.doithoai.retrieval.Query} and the passages found for it. Out: statements,
 * each with the numbers of its citations, or a refusal. May use {@code language}, {@code
 * knowledge}, {@code index} and {@code retrieval}; knows no chat platform and no Lucene.
 */
@NullMarked
package org.doithoai.answer;

import org.jspecify.annotations.NullMarked;
