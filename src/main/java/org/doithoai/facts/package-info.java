/**
 * What an article states of its meeting: date, place, partners, edition, who led which side, what
 * was signed. Each is a {@link org.doithoai.facts.Fact} with the span of the sentence that says so.
 *
 * <p>In: an {@link org.doithoai.article.Article} and the registry. Out: facts ({@link
 * org.doithoai.facts.FactExtractor}); {@link org.doithoai.facts.Sentence}, a sentence with its
 * mentions, is what they are read from. May use {@code text}, {@code lexicon}, {@code registry} and
 * {@code article}.
 */
@NullMarked
package org.doithoai.facts;

import org.jspecify.annotations.NullMarked;
