/**
 * From what a person typed, and what came before it, to a {@link org.doithoai.question.Query}: its
 * type, whom and what it is about, editions and dates, the parts of a question of several, and
 * words put right where a name is misspelt.
 *
 * <p>In: a {@link org.doithoai.question.Question} with its history. Out: a query ({@link
 * org.doithoai.question.QueryAnalyzer} is where to start). May use {@code text}, {@code lexicon},
 * {@code registry}, {@code article}, {@code facts} and {@code index}; searches nothing.
 */
@NullMarked
package org.doithoai.question;

import org.jspecify.annotations.NullMarked;
