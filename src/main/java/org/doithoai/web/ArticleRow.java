package org.doithoai.web;

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
}
