package org.doithoai.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doithoai.article.Outlets;
import org.doithoai.question.QuestionFrame;
import org.doithoai.retrieval.ArticleLists;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/** Finds the outlet that a question names, among those of the indexed articles. */
final class OutletName {

  private static final int LONGEST_OUTLET = 5;

  private OutletName() {}

  /**
   * The longest run of words, the first with a capital, that is the name of an outlet; behind it
   * the other names of the same that stand beside it: {@code TTXVN (VNA)}.
   */
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
            && (names.isEmpty() || isSame(names.getFirst(), span, frame))
            && lists.isOutlet(span.of(frame.text()))) {
          names.add(span);
        }
      }
    }
    return names;
  }

  private static boolean isSame(Span one, Span other, QuestionFrame frame) {
    Optional<String> outlet = Outlets.meant(one.of(frame.text()));
    return outlet.isPresent() && outlet.equals(Outlets.meant(other.of(frame.text())));
  }
}
