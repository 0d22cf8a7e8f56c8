/**
 * From articles to a Lucene index: {@link org.doithoai.index.PassageFields} turns a passage's text
 * into search fields, each language into its own; {@link org.doithoai.index.PassageVectors} holds their
 * vectors where a {@link org.doithoai.index.PassageEmbedder} is configured.
 *
 * <p>In: texts in normalization form C. Out: Lucene documents. May use {@code language} and {@code
 * knowledge}.
 */
@NullMarked
package org.doithoai.index;

import org.jspecify.annotations.NullMarked;
