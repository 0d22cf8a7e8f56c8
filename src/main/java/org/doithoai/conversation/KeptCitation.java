package org.doithoai.conversation;

import java.time.LocalDate;
import org.doithoai.answer.Citation;
import org.doithoai.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * A citation as it is kept with its answer: it stays true when the article changes or goes.
 *
 * @param source the article's file
 * @param start first UTF-16 code unit of the quote in the article's text then
 * @param end one past the last
 * @param date of the event, else of publication, ISO; null when neither is known
 */
record KeptCitation(
    int number,
    String source,
    int start,
    int end,
    String quote,
    @Nullable String translation,
    String heading,
    @Nullable String outlet,
    @Nullable String date,
    @Nullable String url) {

  /**
   * A citation with the address of its passage.
   *
   * @param url null when there is none
   */
  static KeptCitation of(Citation citation, @Nullable String url) {
    Article article = citation.article();
    LocalDate date = article.date() == null ? article.published() : article.date();
    return new KeptCitation(
        citation.number(),
        article.source(),
        citation.span().start(),
        citation.span().end(),
        citation.quote(),
        citation.translation(),
        article.heading(),
        article.outlet(),
        date == null ? null : date.toString(),
        url);
  }
}
