package org.doithoai.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doithoai.article.Article;
import org.doithoai.index.ArticleFields;
import org.doithoai.text.Language;

/** The articles that are indexed now. Any number of threads call it. */
public interface ArticleList {

  /**
   * All, newest first by the date of the event, else of publication; those without either last.
   * Each is read when it is asked for.
   */
  List<Article> newestFirst();

  /** How many there are of each language. */
  Map<Language, Integer> counts();

  /** With whom the articles report meetings, by their names in this language, in their order. */
  List<String> partners(Language language);

  /** The article with this {@link Article#source()}. */
  Optional<Article> find(String source);

  /** The article with this {@link #id}. */
  Optional<Article> findId(String id);

  /** A short name for links and buttons. */
  static String id(String source) {
    return ArticleFields.id(source);
  }
}
