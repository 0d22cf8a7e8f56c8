package org.doithoai.answer;

import org.doithoai.article.Article;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a statement: whole sentences of an article, as they stand there.
 *
 * @param number what statements refer to it by, from 1
 * @param article where it stands
 * @param span where in {@link Article#text()}
 * @param translation the same passage in the asker's language, from the article's own translation;
 *     null when the quote is in that language, or no such translation is indexed
 */
public record Citation(int number, Article article, Span span, @Nullable String translation) {

  /** The article's own substring at the span. */
  public String quote() {
    return span.of(article.text());
  }
}
