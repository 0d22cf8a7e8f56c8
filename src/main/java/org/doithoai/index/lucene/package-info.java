/**
 * How weighted translations are scored as one term: {@link
 * org.doithoai.index.lucene.TranslatedTermQuery} in Lucene (decision 20), {@link
 * org.doithoai.index.lucene.ExpectedTermScore} wherever the frequencies are known.
 *
 * <p>In: terms of a field with their weights. Out: scores. Uses Lucene alone.
 */
@NullMarked
package org.doithoai.index.lucene;

import org.jspecify.annotations.NullMarked;
