package org.doithoai.web;

import java.time.LocalDate;
import java.util.Optional;
import org.doithoai.article.Article;
import org.doithoai.index.IndexedArticle;

/**
 * An article in a list.
 *
 * @param path of its meeting
 */
public record ArticleRow(ArticleHead head, String path) {

  static ArticleRow of(IndexedArticle indexed, PageTexts texts) {
    Article article = indexed.article();
    return new ArticleRow(ArticleHead.of(article, null, texts), MeetingPage.path(article));
  }

  /** The day of the event, or else of publication. */
  static Optional<LocalDate> day(IndexedArticle indexed) {
    Article article = indexed.article();
    return Optional.ofNullable(article.date())
        .or(indexed::day)
        .or(() -> Optional.ofNullable(article.published()));
  }
}
