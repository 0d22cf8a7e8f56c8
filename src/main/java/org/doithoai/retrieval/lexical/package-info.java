/**
 * Ranking by words: a question's terms, and their weighted translations, over the fields of
 * passages. {@link org.doithoai.retrieval.lexical.LexicalRanker} is where to start.
 *
 * <p>In: expanded terms, an index of passages. Out: ranked passages of one language. May use {@code
 * text}, {@code index} and {@code retrieval}, which knows nothing of this package.
 */
@NullMarked
package org.doithoai.retrieval.lexical;

import org.jspecify.annotations.NullMarked;
