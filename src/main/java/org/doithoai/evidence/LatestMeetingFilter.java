package org.doithoai.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.doithoai.facts.Fact;
import org.doithoai.facts.Sentence;
import org.doithoai.question.Query;

/** The meeting before now, of those there are reports of. */
public final class LatestMeetingFilter {

  private static final Pattern ASKED =
      Sentence.words(
          "(?:last|latest|most recent) (?:[\\p{L}-]+"
              + " ){0,3}?(?:dialogue|round|meeting|talks|session|edition)|(?:lần|vòng|kỳ|đối"
              + " thoại|hội đàm|cuộc gặp)[^,.;?]{0,40}(?:gần nhất|gần đây nhất|mới nhất|vừa qua|vừa"
              + " rồi)|(?:lan|vong|ky|doi thoai|hoi dam|cuoc gap)[^,.;?]{0,40}(?:gan nhat|moi"
              + " nhat)");

  private LatestMeetingFilter() {}

  /**
   * For a question about the last meeting its reports: of the highest edition, else of the last
   * day.
   */
  public static List<AnnotatedArticle> only(Query query, List<AnnotatedArticle> articles) {
    if (!ASKED.matcher(query.text()).find()) {
      return articles;
    }
    Comparator<AnnotatedArticle> byEdition =
        Comparator.comparingInt(
            a ->
                a.indexed()
                    .fact(Fact.Kind.EDITION)
                    .map(f -> Integer.parseInt(f.value()))
                    .orElse(0));
    Comparator<AnnotatedArticle> byDay =
        Comparator.comparing(a -> a.indexed().day().map(LocalDate::toString).orElse(""));
    Comparator<AnnotatedArticle> byTime = byEdition.thenComparing(byDay);
    return articles.stream()
        .max(byTime)
        .map(last -> articles.stream().filter(a -> byTime.compare(a, last) == 0).toList())
        .orElse(articles);
  }
}
