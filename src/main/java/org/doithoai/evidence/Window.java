package org.doithoai.evidence;

import java.util.Arrays;
import java.util.List;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;

/** A sentence that may answer a question, with its neighbours. Immutable. */
public final class Window {

  private final AnnotatedArticle article;
  private final int at;
  private final double[] values;
  private final double[] met;
  private final List<AnswerSpan> answers;
  private final double score;

  private Window(
      AnnotatedArticle article,
      int at,
      double[] values,
      double[] met,
      List<AnswerSpan> answers,
      double score) {
    this.article = article;
    this.at = at;
    this.values = values;
    this.met = met;
    this.answers = answers;
    this.score = score;
  }

  /**
   * A window without a score.
   *
   * @param at the place of the sentence among those of its article
   * @param values one for each {@link Feature}, in their order
   * @param met how surely it has each term of the question, in their order
   * @param answers what may be the thing asked for in the sentence
   */
  Window(
      AnnotatedArticle article, int at, double[] values, double[] met, List<AnswerSpan> answers) {
    this(article, at, values.clone(), met.clone(), List.copyOf(answers), 0);
  }

  /** The same with a score. */
  Window scored(double newScore) {
    return new Window(article, at, values, met, answers, newScore);
  }

  /** The article. */
  public AnnotatedArticle article() {
    return article;
  }

  /** True if another stands in a report of the same event in the other language. */
  public boolean isTranslatedBy(Window other) {
    return article.event().equals(other.article.event())
        && sentence().sentence().language() != other.sentence().sentence().language();
  }

  /** True if another stands in the same article. */
  public boolean isOfArticleOf(Window other) {
    return article.indexed().key().equals(other.article.indexed().key());
  }

  /** The place of the sentence among those of its article. */
  public int at() {
    return at;
  }

  /** The sentence itself. */
  public ReadSentence sentence() {
    return article.sentences().get(at);
  }

  /** What in the sentence may be the thing asked for. */
  public List<AnswerSpan> answers() {
    return answers;
  }

  /** How surely it has a term of the question, from 0 to 1. */
  public double met(int term) {
    return met[term];
  }

  /** How likely it is to hold the answer, among the windows of the same question. */
  public double score() {
    return score;
  }

  /** The value of a feature. */
  public double value(Feature feature) {
    return values[feature.index()];
  }

  /** All values, in the order of the features: a copy. */
  public double[] values() {
    return Arrays.copyOf(values, values.length);
  }
}
