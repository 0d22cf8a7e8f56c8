package org.doithoai.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.QuestionFrame.Order;
import org.jspecify.annotations.Nullable;

/**
 * Which of the reports found is of the last, or the first, meeting that a question means, where it
 * asks for that one: by edition, else by day.
 *
 * @param meant a report of it; null where the question asks for none in particular
 */
public record MeetingOrder(@Nullable IndexedArticle meant) {

  /** Reports by the time of their meetings. */
  public static final Comparator<IndexedArticle> BY_TIME =
      Comparator.comparingInt(MeetingOrder::edition).thenComparing(MeetingOrder::day);

  static MeetingOrder of(QuestionFrame frame, List<AnnotatedArticle> articles) {
    Order order = frame.order();
    if ((order != Order.LAST && order != Order.FIRST) || frame.subjects().size() != 1) {
      return new MeetingOrder(null);
    }
    Optional<IndexedArticle> meant =
        articles.stream()
            .map(AnnotatedArticle::indexed)
            .filter(frame.subjects().getFirst()::isOf)
            .filter(article -> edition(article) > 0 || !day(article).equals(LocalDate.MIN))
            .max(order == Order.LAST ? BY_TIME : BY_TIME.reversed());
    return new MeetingOrder(meant.orElse(null));
  }

  private static int edition(IndexedArticle article) {
    return article.fact(Fact.Kind.EDITION).map(f -> Integer.parseInt(f.value())).orElse(0);
  }

  private static LocalDate day(IndexedArticle article) {
    return article
        .day()
        .or(() -> Optional.ofNullable(article.article().published()))
        .orElse(LocalDate.MIN);
  }

  /** True if a report is of another meeting than the one that is meant. */
  boolean isOutOfOrder(AnnotatedArticle article) {
    return meant != null && BY_TIME.compare(article.indexed(), meant) != 0;
  }
}
