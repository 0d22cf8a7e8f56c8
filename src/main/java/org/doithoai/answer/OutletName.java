package org.doithoai.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.question.QuestionFrame;
import org.doithoai.retrieval.ArticleLists;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/** Finds the outlets that a question names, among those of the indexed articles. */
final class OutletName {

  private static final int LONGEST_OUTLET = 5;

  private OutletName() {}

  /** The longest runs of words, the first with a capital, that are each the name of an outlet. */
  static List<Span> in(QuestionFrame frame, ArticleLists lists) throws IOException {
    Tokens tokens = frame.read().tokens();
    List<Span> names = new ArrayList<>();
    for (int length = LONGEST_OUTLET; length > 0; length--) {
      for (int first = 0; first + length <= tokens.size(); first++) {
        Span span = tokens.span(first, first + length - 1);
        boolean free = frame.scope().mentioned().stream().noneMatch(span::overlaps);
        boolean capital = tokens.get(first).isCapitalised();
        if (free
            && capital
            && names.stream().noneMatch(span::overlaps)
            && lists.isOutlet(span.of(frame.text()))) {
          names.add(span);
        }
      }
    }
    return names;
  }
}
