/**
 * English and Vietnamese as such: which of the two a text is in, its sentences and words, the forms
 * under which spellings meet (diacritics, tone placement, normalization), and the bilingual lexicon
 * with its training. Knows no article and no index.
 *
 * <p>In: plain text. Out: {@link org.doithoai.language.Language}, {@link
 * org.doithoai.language.Span}, analyzers, translations with probabilities. May use no other package
 * of the project.
 */
@NullMarked
package org.doithoai.language;

import org.jspecify.annotations.NullMarked;
