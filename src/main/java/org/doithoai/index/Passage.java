package org.doithoai.index;

import org.doithoai.article.Article;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * A run of whole sentences of one article: what is searched and ranked.
 *
 * @param source the article's {@link Article#source()}
 * @param number the passage's place in its article, from 0
 * @param language the article's language
 * @param span where it stands in {@link Article#text()}
 * @param text the article's own substring at that span
 */
public record Passage(String source, int number, Language language, Span span, String text) {

  static Passage of(Article article, int number, Span span) {
    return new Passage(article.source(), number, article.language(), span, span.of(article.text()));
  }
}
