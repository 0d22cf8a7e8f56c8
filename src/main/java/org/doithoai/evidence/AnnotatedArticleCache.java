package org.doithoai.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.retrieval.RetrievedPassages;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.jspecify.annotations.Nullable;

/** The articles that were found, read: those that were asked for last are kept. Thread-safe. */
public final class AnnotatedArticleCache {

  private final Retriever retriever;
  private final TextAnnotator annotator;
  private final Lexicon lexicon;
  private final Map<String, AnnotatedArticle> read = Collections.synchronizedMap(new Recent());

  public AnnotatedArticleCache(Retriever retriever, TextAnnotator annotator, Lexicon lexicon) {
    this.retriever = retriever;
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

  /** The best of what was found, each with its place among those of its own language. */
  public List<AnnotatedArticle> of(RetrievedPassages found) {
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (RetrievedPassages.Hit hit : found.hits()) {
      AnnotatedArticle article =
          read.computeIfAbsent(
              hit.article().key(), key -> AnnotatedArticle.of(hit.article(), annotator, lexicon));
      articles.add(article.of(hit.event()));
    }
    return ranked(articles);
  }

  /** Of a report and its translation, the one in the asker's language goes first. */
  public List<AnnotatedArticle> inAskersLanguage(
      List<AnnotatedArticle> articles, Language language) {
    List<AnnotatedArticle> ordered = new ArrayList<>(articles);
    for (int i = 0; i < ordered.size(); i++) {
      IndexedArticle article = ordered.get(i).indexed();
      String other = article.article().language() == language ? null : translation(article);
      for (int j = i + 1; other != null && j < ordered.size(); j++) {
        if (ordered.get(j).indexed().key().equals(other)) {
          Collections.swap(ordered, i, j);
          break;
        }
      }
    }
    return List.copyOf(ordered);
  }

  /** The key of the same report in the other language; null when there is none. */
  private @Nullable String translation(IndexedArticle article) {
    return retriever.events().translation(article.key()).orElse(null);
  }

  /** The articles with their places among those of their own language. */
  private static List<AnnotatedArticle> ranked(List<AnnotatedArticle> articles) {
    Map<Language, Integer> count = new EnumMap<>(Language.class);
    return articles.stream()
        .map(a -> a.at(count.merge(a.indexed().article().language(), 1, Integer::sum) - 1))
        .toList();
  }
}
