package org.doithoai.evidence;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.doithoai.index.IndexedArticle;
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
    return weigh(frame, found, cache.articles(found));
  }

  /** An article with its sentences, as evidence is looked for in them. */
  public AnnotatedArticle read(IndexedArticle article) {
    return cache.article(article);
  }

  /** The evidence on a part of a question, among the articles found for the whole. */
  public Evidence within(Evidence whole, QuestionFrame part) throws IOException {
    Retrieved found =
        new Retrieved(whole.found().articles(), retriever.terms(part), whole.found().found());
    return weigh(part, found, whole.articles());
  }

  /** The same evidence without some of its windows. */
  public Evidence only(Evidence evidence, Predicate<Window> which) {
    List<Window> windows = evidence.windows().stream().filter(which).toList();
    return judged(evidence.frame(), evidence.found(), evidence.articles(), windows);
  }

  private Evidence weigh(QuestionFrame frame, Retrieved found, List<AnnotatedArticle> articles) {
    List<Window> windows =
        new WindowFinder(frame, found.terms())
            .best(articles, found.articles()).stream()
                .map(window -> window.scored(model.score(window)))
                .sorted(Comparator.comparingDouble(Window::score).reversed())
                .toList();
    return judged(frame, found, articles, windows);
  }

  /**
   * The evidence that these windows are.
   *
   * @param windows with their scores, the likeliest first
   */
  private Evidence judged(
      QuestionFrame frame, Retrieved found, List<AnnotatedArticle> articles, List<Window> windows) {
    double probability = windows.isEmpty() ? 0 : model.probability(windows, found.terms().size());
    boolean enough = isEnough(frame.compares() ? probability / HALF : probability);
    return new Evidence(frame, found, articles, windows, probability, enough);
  }

  /** Whether an answer that is so probable is given. */
  public boolean isEnough(double probability) {
    return probability >= model.threshold();
  }

  /** What a feature of a window adds to its score. */
  public double part(Window window, Feature feature) {
    return model.part(window, feature);
  }
}
