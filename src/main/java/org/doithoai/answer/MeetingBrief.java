package org.doithoai.answer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.doithoai.index.DayOrder;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.QuestionFrame.Order;
import org.doithoai.question.Subject;
import org.doithoai.retrieval.Retriever;

/** Tells in short what is recorded of one meeting, a line each. */
final class MeetingBrief implements AnswerStrategy {

  private final Retriever retriever;
  private final MeetingFacts facts;

  MeetingBrief(Retriever retriever, MeetingFacts facts) {
    this.retriever = retriever;
    this.facts = facts;
  }

  @Override
  public boolean state(QuestionFrame frame, AnswerDraft draft) throws IOException {
    if (!frame.asks(AnswerType.BRIEF) || frame.subjects().size() != 1) {
      return false;
    }
    Optional<IndexedArticle> article = article(frame.subjects().getFirst(), frame, draft);
    article.ifPresent(of -> state(of, draft));
    return !draft.isEmpty();
  }

  private Optional<IndexedArticle> article(Subject subject, QuestionFrame frame, AnswerDraft draft)
      throws IOException {
    if (subject.edition() != null) {
      return retriever.firstArticle(subject, draft.language());
    }
    DayOrder order = frame.order() == Order.FIRST ? DayOrder.OLDEST_FIRST : DayOrder.NEWEST_FIRST;
    List<IndexedArticle> articles =
        retriever.articles(List.of(subject), List.of(), List.of(), order, 2);
    return articles.stream()
        .filter(
            a ->
                a.article().language() == draft.language()
                    && a.day().equals(articles.getFirst().day()))
        .findFirst()
        .or(() -> articles.stream().findFirst());
  }

  private void state(IndexedArticle article, AnswerDraft draft) {
    for (MeetingFacts.Row row : MeetingFacts.Row.values()) {
      String value = facts.value(row, article, draft.wording());
      if (!value.isEmpty()) {
        draft.state(
            draft.wording().say("brief", draft.wording().say(row.key()), value),
            article,
            facts.spans(row, article));
      }
    }
  }
}
