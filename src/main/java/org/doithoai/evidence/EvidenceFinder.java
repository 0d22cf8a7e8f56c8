package org.doithoai.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.doithoai.question.QuestionFrame;
import org.doithoai.retrieval.Retrieved;
import org.doithoai.retrieval.Retriever;

/**
 * Finds the evidence on a question: searches once, cuts the articles found into windows, and has
 * the {@linkplain EvidenceModel model} judge them. Thread-safe.
 */
public final class EvidenceFinder {

  /** What is enough of a comparison: a window has one of the two things at best. */
  private static final double HALF = 0.5;

  private final Retriever retriever;
  private final AnnotatedArticleCache cache;
  private final EvidenceModel model;

  public EvidenceFinder(Retriever retriever, AnnotatedArticleCache cache, EvidenceModel model) {
    this.retriever = retriever;
    this.cache = cache;
    this.model = model;
  }

  /** The evidence on a question. */
  public Evidence find(QuestionFrame frame) throws IOException {
    Retrieved found = retriever.search(frame);
    return weigh(frame, found, cache.articles(found), _ -> true);
  }

  /** The evidence on a part of a question, among the articles found for the whole. */
  public Evidence within(Evidence whole, QuestionFrame part) throws IOException {
    Retrieved found =
        new Retrieved(whole.found().articles(), retriever.terms(part), whole.found().found());
    return weigh(part, found, whole.articles(), _ -> true);
  }

  /** The same evidence without some of its windows. */
  public Evidence only(Evidence evidence, Predicate<Window> which) {
    return weigh(evidence.frame(), evidence.found(), evidence.articles(), which);
  }

  private Evidence weigh(
      QuestionFrame frame,
      Retrieved found,
      List<AnnotatedArticle> articles,
      Predicate<Window> which) {
    List<Window> windows = new ArrayList<>();
    for (Window window : new WindowFinder(frame, found.terms()).best(articles, found.articles())) {
      if (which.test(window)) {
        windows.add(window.scored(model.score(window)));
      }
    }
    windows.sort(Comparator.comparingDouble(Window::score).reversed());
    double probability = windows.isEmpty() ? 0 : model.probability(windows, found.terms().size());
    double enough = model.threshold() * (frame.compares() ? HALF : 1);
    return new Evidence(frame, found, articles, windows, probability, probability >= enough);
  }

  /** What a feature of a window adds to its score. */
  public double part(Window window, Feature feature) {
    return model.part(window, feature);
  }
}
