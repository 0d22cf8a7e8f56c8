package org.doithoai.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.Events;
import org.doithoai.index.IndexedArticle;
import org.doithoai.index.Link;

/** What articles belong together with, by the names that a person knows them by. */
final class ArticleLinks {

  private final Events events;
  private final Map<String, String> sources = new LinkedHashMap<>();

  ArticleLinks(ArticleIndex index) throws IOException {
    events = index.events();
    for (IndexedArticle article : index.articles()) {
      sources.put(article.key(), article.article().source());
    }
  }

  /** The sources of the articles that this one is linked to, the closest first, and how. */
  Map<String, Link.Kind> of(IndexedArticle article) {
    Map<String, Link.Kind> linked = new LinkedHashMap<>();
    for (Link.Kind kind : Link.Kind.values()) {
      for (String key : events.linked(article.key(), kind)) {
        linked.putIfAbsent(sources.getOrDefault(key, key), kind);
      }
    }
    return linked;
  }

  /** In words for a person. */
  static String words(Link.Kind kind) {
    return switch (kind) {
      case COPY -> "copy";
      case TRANSLATION -> "translation";
      case SAME_EVENT -> "same event";
    };
  }
}
