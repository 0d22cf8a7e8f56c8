/**
 * From articles to a Lucene index: {@link org.doithoai.index.IndexUpdate} brings it up to date with
 * the folders, {@link org.doithoai.index.ArticleIndex} reads it. {@link
 * org.doithoai.index.PassageIndex} is what a search engine does for it: {@link
 * org.doithoai.index.LuceneIndex}, or one elsewhere, which is given a {@link
 * org.doithoai.index.Publication}. {@link org.doithoai.index.PassageFields} turns a passage's text
 * into search fields, each language into its own; {@link org.doithoai.index.PassageVectors} holds
 * their vectors where a {@link org.doithoai.index.PassageEmbedder} is configured; {@code
 * ArticleLinker} links copies, translations and reports of one event.
 *
 * <p>In: folders of articles, texts in normalization form C. Out: articles, facts, links and
 * passages as Lucene documents. May use {@code text}, {@code lexicon}, {@code registry}, {@code
 * article} and {@code facts}; knows nothing of questions.
 */
@NullMarked
package org.doithoai.index;

import org.jspecify.annotations.NullMarked;
