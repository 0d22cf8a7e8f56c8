package org.doithoai.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.question.QuestionFrame;
import org.doithoai.registry.Partner;
import org.doithoai.retrieval.Retrieved;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Language;

/**
 * Cuts the articles found for one question into windows, and finds the features of those that are
 * of any promise. For one thread.
 */
public final class WindowFinder {

  /** So many windows are looked at closely. */
  private static final int LOOKED_AT = 60;

  /** Of one article at most so many. */
  private static final int OF_ONE_ARTICLE = 25;

  private final QuestionFrame frame;
  private final List<SoughtTerm> terms;
  private final AnswerSpans spans;
  private final BiPredicate<AnnotatedArticle, ReadSentence> hidden;

  /**
   * A finder.
   *
   * @param terms what evidence should contain
   */
  public WindowFinder(QuestionFrame frame, List<SoughtTerm> terms) {
    this(frame, terms, (article, sentence) -> false);
  }

  /**
   * A finder to learn with.
   *
   * @param hidden sentences that are treated as if the article did not have them
   */
  public WindowFinder(
      QuestionFrame frame,
      List<SoughtTerm> terms,
      BiPredicate<AnnotatedArticle, ReadSentence> hidden) {
    this.frame = frame;
    this.terms = terms;
    this.spans = new AnswerSpans(frame, terms);
    this.hidden = hidden;
  }

  /** A sentence that may be worth a closer look. */
  private record Candidate(WindowFeatures of, int at, double promise) {}

  /**
   * The windows of any promise, the most promising first.
   *
   * @param articles those found, best first
   * @param found the same, as they were found
   */
  public List<Window> best(List<AnnotatedArticle> articles, List<Retrieved.FoundArticle> found) {
    MeetingOrder order = MeetingOrder.of(frame, articles);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      AnnotatedArticle article = articles.get(i);
      TermMatrix matrix =
          new TermMatrix(
              article,
              terms,
              absent(article),
              s -> hidden.test(article, article.sentences().get(s)));
      WindowFeatures features =
          new WindowFeatures(
              frame, spans, article, matrix, found.get(i), i, order.isOutOfOrder(article));
      candidates.addAll(candidates(article, matrix, features));
    }
    return candidates.stream()
        .sorted(Comparator.comparingDouble(Candidate::promise).reversed())
        .limit(LOOKED_AT)
        .map(candidate -> candidate.of().window(candidate.at()))
        .toList();
  }

  /**
   * The countries of the question that an article does not name, by their names in English: a word
   * of it may be spelt like one, as {@code pháp} in "pháp luật" like France.
   */
  private Set<String> absent(AnnotatedArticle article) {
    return frame
        .entities(Partner.class)
        .filter(partner -> !article.names(partner))
        .map(partner -> partner.name(Language.ENGLISH))
        .collect(Collectors.toSet());
  }

  private List<Candidate> candidates(
      AnnotatedArticle article, TermMatrix matrix, WindowFeatures features) {
    List<Candidate> candidates = new ArrayList<>();
    for (int s = 0; s < article.sentences().size(); s++) {
      if (!hidden.test(article, article.sentences().get(s))) {
        candidates.add(new Candidate(features, s, matrix.promise(s)));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::promise).reversed());
    return candidates.subList(0, Math.min(OF_ONE_ARTICLE, candidates.size()));
  }
}
