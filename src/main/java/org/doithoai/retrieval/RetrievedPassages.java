package org.doithoai.retrieval;

import java.util.List;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.Span;

/**
 * What was found for a query, best article first.
 *
 * @param hits at most one per article
 * @param terms the query's content terms, for judging evidence
 * @param found the passages as they were ranked, with expansion and corrections
 */
public record RetrievedPassages(List<Hit> hits, List<ContentTerm> terms, FoundPassages found) {

  public RetrievedPassages {
    hits = List.copyOf(hits);
    terms = List.copyOf(terms);
  }

  /**
   * An article with the passages of it that were found.
   *
   * @param event names the event; the same for copies, translations and other reports of it
   * @param passages the best first
   */
  public record Hit(IndexedArticle article, String event, List<Span> passages) {
    public Hit {
      passages = List.copyOf(passages);
    }
  }
}
