package org.doithoai.conversation;

import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.doithoai.article.Article;

/** The articles that are indexed now. Any number of threads call it. */
public interface ArticleList {

  /** All, newest first by the date of the event, else of publication; those without either last. */
  List<Article> newestFirst();

  /** The article with this {@link Article#source()}. */
  default Optional<Article> find(String source) {
    return newestFirst().stream().filter(a -> a.source().equals(source)).findFirst();
  }

  /** The article with this {@link #id}. */
  default Optional<Article> findId(String id) {
    return newestFirst().stream().filter(a -> id(a.source()).equals(id)).findFirst();
  }

  /**
   * A short name for links and buttons: the first 12 hexadecimal digits of the source's SHA-256.
   */
  static String id(String source) {
    return DigestUtils.sha256Hex(source).substring(0, 12);
  }
}
