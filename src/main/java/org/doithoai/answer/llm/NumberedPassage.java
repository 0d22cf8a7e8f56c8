package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.evidence.Window;
import org.doithoai.index.IndexedArticle;
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

  /**
   * The likeliest sentences with their neighbours, the likeliest first, as many as the limits let
   * through; those of one article that overlap are one passage.
   */
  static List<NumberedPassage> of(List<Window> windows, ModelLimits limits) {
    List<NumberedPassage> chosen = new ArrayList<>();
    int units = 0;
    for (Window window : windows) {
      List<ReadSentence> sentences = window.article().sentences();
      int first = Math.max(0, window.at() - 1);
      int last = Math.min(sentences.size() - 1, window.at() + 1);
      while (first < window.at() && !sentences.get(first).sentence().body()) {
        first++;
      }
      Span span = new Span(sentences.get(first).span().start(), sentences.get(last).span().end());
      int known = overlapping(chosen, window.article().indexed(), span);
      if (known >= 0) {
        NumberedPassage before = chosen.get(known);
        Span both =
            new Span(
                Math.min(span.start(), before.span().start()),
                Math.max(span.end(), before.span().end()));
        units += both.length() - before.span().length();
        chosen.set(known, new NumberedPassage(before.number(), before.article(), both));
      } else if (chosen.size() < limits.passages()) {
        units += span.length();
        chosen.add(new NumberedPassage(chosen.size() + 1, window.article().indexed(), span));
      }
      if (units > limits.passageUnits()) {
        break;
      }
    }
    return List.copyOf(chosen);
  }

  private static int overlapping(List<NumberedPassage> chosen, IndexedArticle article, Span span) {
    for (int i = 0; i < chosen.size(); i++) {
      if (chosen.get(i).article().key().equals(article.key())
          && chosen.get(i).span().overlaps(span)) {
        return i;
      }
    }
    return -1;
  }
}
