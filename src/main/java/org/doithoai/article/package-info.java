/**
 * From a file that anyone may have written to an {@link org.doithoai.article.Article}: which lines
 * of a page are the article and which are boilerplate, its headline, author, outlet and dates, what
 * its front matter says, and what an operator corrects.
 *
 * <p>{@link org.doithoai.article.ArticleFolder} lists the files, {@link
 * org.doithoai.article.ArticleReader} reads one: {@code article.format} makes bytes into blocks of
 * text, {@code PageBlocks} makes those into lines, {@code BlockCues} says what each line is, {@code
 * BlockModel} and {@code HeadlineFinder} choose, {@code PageMetadataFinder} finds what the page
 * says of itself, {@code SourceAligner} which stretches of the text stand in the file in one piece.
 *
 * <p>In: files, broken and hostile ones among them. Out: clean text with its metadata, or one line
 * that says why there is none ({@link org.doithoai.article.ReadResult}). May use {@code text},
 * {@code lexicon} and {@code registry}.
 */
@NullMarked
package org.doithoai.article;

import org.jspecify.annotations.NullMarked;
