package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.index.IndexedArticle;
import org.doithoai.retrieval.RetrievedPassages;
import org.doithoai.text.Span;

/**
 * A passage that a model is given.
 *
 * @param number what the model calls it by, from 1
 * @param span whole sentences of the article's text
 */
record NumberedPassage(int number, IndexedArticle article, Span span) {

  /** The article's own words. */
  String text() {
    return span.of(article.article().text());
  }

  /** The best passages found, best article first, as many as the limits let through. */
  static List<NumberedPassage> of(RetrievedPassages found, ModelLimits limits) {
    List<NumberedPassage> chosen = new ArrayList<>();
    int units = 0;
    int depth = found.hits().stream().mapToInt(hit -> hit.passages().size()).max().orElse(0);
    for (int rank = 0; rank < depth; rank++) {
      for (RetrievedPassages.Hit hit : found.hits()) {
        if (rank < hit.passages().size() && chosen.size() < limits.passages()) {
          Span span = hit.passages().get(rank);
          units += span.length();
          if (units > limits.passageUnits()) {
            return List.copyOf(chosen);
          }
          chosen.add(new NumberedPassage(chosen.size() + 1, hit.article(), span));
        }
      }
    }
    return List.copyOf(chosen);
  }
}
