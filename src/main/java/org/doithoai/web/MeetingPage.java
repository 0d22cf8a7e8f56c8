package org.doithoai.web;

import java.io.IOException;
import org.doithoai.article.Article;
import org.doithoai.index.ArticleFields;

/** The page of a meeting: what all its reports say of it. */
final class MeetingPage implements Page {

  static final String PATH = "/meeting/";

  /** The path of the meeting that an article reports. */
  static String path(Article article) {
    return PATH + ArticleFields.id(article.source());
  }

  @Override
  public Response answer(Request request) throws IOException {
    throw new BadRequestException(404);
  }
}
