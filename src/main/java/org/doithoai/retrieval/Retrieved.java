package org.doithoai.retrieval;

import java.util.List;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.Span;

/**
 * What one search found for a question, best article first.
 *
 * @param articles at most one entry for each article
 * @param terms what the question says beyond dates and the words of asking, names included
 * @param found the passages as they were ranked, with expansion and corrections
 */
public record Retrieved(List<FoundArticle> articles, List<SoughtTerm> terms, FoundPassages found) {

  public Retrieved {
    articles = List.copyOf(articles);
    terms = List.copyOf(terms);
  }

  /**
   * An article with the passages of it that were found.
   *
   * @param event names the event; the same for copies, translations and other reports of it
   * @param passages the best first
   */
  public record FoundArticle(IndexedArticle article, String event, List<FoundPassage> passages) {
    public FoundArticle {
      passages = List.copyOf(passages);
    }
  }

  /**
   * A passage of it.
   *
   * @param rank its place in the list of its language, from 0
   * @param share its score as a share of the best score of that list, above 0 and at most 1
   */
  public record FoundPassage(Span span, int rank, double share) {}
}
