package org.doithoai.answer;

import java.io.IOException;
import org.doithoai.question.QuestionFrame;
import org.doithoai.retrieval.ArticleLists;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the outlet that a question names, among those of the indexed articles. */
final class OutletName {

  private static final int LONGEST_OUTLET = 5;

  private OutletName() {}

  /** The longest run of words, the first with a capital, that is the name of an outlet. */
  static @Nullable Span in(QuestionFrame frame, ArticleLists lists) throws IOException {
    Tokens tokens = frame.read().tokens();
    for (int length = LONGEST_OUTLET; length > 0; length--) {
      for (int first = 0; first + length <= tokens.size(); first++) {
        Span span = tokens.span(first, first + length - 1);
        boolean free = frame.scope().mentioned().stream().noneMatch(span::overlaps);
        boolean capital = tokens.get(first).isCapitalised() || tokens.get(first).isAcronym();
        if (free && capital && lists.isOutlet(span.of(frame.text()))) {
          return span;
        }
      }
    }
    return null;
  }
}
