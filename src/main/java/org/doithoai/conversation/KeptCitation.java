package org.doithoai.conversation;

import java.time.LocalDate;
import org.doithoai.answer.Citation;
import org.doithoai.answer.Statement;
import org.doithoai.article.Article;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A citation as it is kept with its answer: it stays true when the article changes or goes.
 *
 * @param source the article's file
 * @param start first UTF-16 code unit of the quote in the article's text then
 * @param end one past the last
 * @param date of the event, else of publication, ISO; null when neither is known
 * @param language of the quote, as a code; null where it was kept before that was
 * @param said the words of the quote that answer the question; null when the whole does
 * @param gloss terms of the quote explained, in the answer's language; null for none
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
    @Nullable String url,
    @Nullable String language,
    @Nullable String said,
    @Nullable String gloss) {

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
        url,
        article.language().code(),
        null,
        null);
  }

  /**
   * True if a statement says no more than words of this quote do, and may be shown by marking them.
   */
  boolean says(Statement statement) {
    String words = statement.quote();
    return words != null
        && statement.citations().getFirst() == number
        && said == null
        && quote.contains(words);
  }

  /** This, with the words marked that a statement quotes, and what it explains of them. */
  KeptCitation saying(Statement statement) {
    String words = String.valueOf(statement.quote());
    String text = statement.text();
    int end = text.indexOf(words) + words.length();
    int line = text.indexOf('\n', end);
    return new KeptCitation(
        number,
        source,
        start,
        this.end,
        quote,
        translation,
        heading,
        outlet,
        date,
        url,
        language,
        words,
        line < 0 ? null : text.substring(line + 1).strip());
  }

  /** True if the quote is in another language than this. */
  boolean isForeignTo(Language asked) {
    return language != null && !language.equals(asked.code());
  }
}
