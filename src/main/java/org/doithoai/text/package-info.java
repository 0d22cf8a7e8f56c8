/**
 * English and Vietnamese text as such: {@link org.doithoai.text.Language}, {@link
 * org.doithoai.text.Span}, tokens and sentences, the forms under which spellings meet ({@link
 * org.doithoai.text.Folding}, tone placement, normalization), and what a text says in shapes of its
 * own: dates, ordinals, names of persons.
 *
 * <p>In: plain text. Out: spans and values read from it; Lucene analyzers. Phrases are matched by
 * {@link org.doithoai.text.PhraseTrie}. Knows no dictionary, no article and no index; uses no other
 * package of the project.
 */
@NullMarked
package org.doithoai.text;

import org.jspecify.annotations.NullMarked;
