package org.doithoai.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.retrieval.Retrieved;
import org.doithoai.text.TextAnnotator;

/** The articles that were found, read: those that were asked for last are kept. Thread-safe. */
public final class AnnotatedArticleCache {

  private final TextAnnotator annotator;
  private final Lexicon lexicon;
  private final Map<String, AnnotatedArticle> read = Collections.synchronizedMap(new Recent());

  public AnnotatedArticleCache(TextAnnotator annotator, Lexicon lexicon) {
    this.annotator = annotator;
    this.lexicon = lexicon;
  }

  private static final class Recent extends LinkedHashMap<String, AnnotatedArticle> {
    private static final long serialVersionUID = 1L;
    private static final int KEPT = 200;

    Recent() {
      super(KEPT, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, AnnotatedArticle> eldest) {
      return size() > KEPT;
    }
  }

  /** One article, read. */
  public AnnotatedArticle article(IndexedArticle article) {
    return read.computeIfAbsent(
        article.key(), key -> AnnotatedArticle.of(article, annotator, lexicon));
  }

  /** The articles found, in their order. */
  public List<AnnotatedArticle> articles(Retrieved found) {
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (Retrieved.FoundArticle hit : found.articles()) {
      articles.add(article(hit.article()).of(hit.event()));
    }
    return articles;
  }
}
