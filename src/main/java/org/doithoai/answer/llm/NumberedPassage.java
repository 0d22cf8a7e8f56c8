package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.index.IndexedArticle;
import org.doithoai.retrieval.Retrieved;
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
  static List<NumberedPassage> of(Retrieved found, ModelLimits limits) {
    List<NumberedPassage> chosen = new ArrayList<>();
    int units = 0;
    int depth = found.articles().stream().mapToInt(hit -> hit.passages().size()).max().orElse(0);
    for (int rank = 0; rank < depth; rank++) {
      for (Retrieved.FoundArticle hit : found.articles()) {
        if (rank < hit.passages().size() && chosen.size() < limits.passages()) {
          Span span = hit.passages().get(rank).span();
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
