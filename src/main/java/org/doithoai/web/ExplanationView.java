package org.doithoai.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doithoai.answer.Explanation;
import org.doithoai.article.Article;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.Window;
import org.doithoai.text.Span;

/**
 * How an answer was found: the question as it was understood, the terms that were sought, the
 * windows that were weighed, what decided for the best.
 */
public record ExplanationView(
    List<String> frame, List<Bar> terms, List<Sentence> windows, List<Bar> features) {

  private static final int MOST_FEATURES = 12;

  /** Longest bar, in the picture's units. */
  private static final int WIDTH = 100;

  public ExplanationView {
    frame = List.copyOf(frame);
    terms = List.copyOf(terms);
    windows = List.copyOf(windows);
    features = List.copyOf(features);
  }

  /**
   * Something with a figure.
   *
   * @param width of its bar, from 0 to 100
   * @param against true for what speaks against
   */
  public record Bar(String name, String figure, int width, boolean against) {}

  /** A sentence that was weighed. */
  public record Sentence(Bar score, String words, String lang, String path) {}

  static ExplanationView of(Explanation explanation, SignedLinks links, PageTexts texts) {
    // what stands behind is shown as pictures
    List<String> frame =
        explanation.lines().stream()
            .filter(line -> !line.matches("(seeks|evidence|feature) .*"))
            .toList();
    Evidence evidence = explanation.evidence();
    List<Bar> terms = new ArrayList<>();
    List<Sentence> windows = new ArrayList<>();
    if (evidence != null) {
      evidence.found().terms().forEach(t -> terms.add(bar(t.term().source(), t.weight(), 1)));
      explanation.windows().forEach(window -> windows.add(sentence(window, links, texts)));
    }
    double most =
        explanation.features().stream().mapToDouble(f -> Math.abs(f.adds())).max().orElse(1);
    List<Bar> features =
        explanation.features().stream()
            .limit(MOST_FEATURES)
            .map(f -> bar(f.feature().name().toLowerCase(Locale.ROOT), f.adds(), most))
            .toList();
    return new ExplanationView(frame, terms, windows, features);
  }

  private static Sentence sentence(Window window, SignedLinks links, PageTexts texts) {
    Article article = window.article().indexed().article();
    Span span = window.sentence().span();
    String words = span.of(article.text());
    return new Sentence(
        bar("", window.score(), 1),
        words,
        article.language().code(),
        links.path(PassageRef.of(article.source(), span, words), texts.language()));
  }

  private static Bar bar(String name, double figure, double most) {
    double share = most <= 0 ? 0 : Math.abs(figure) / most;
    int width = (int) Math.round(WIDTH * Math.min(1, share));
    return new Bar(name, String.format(Locale.ROOT, "%.2f", figure), width, figure < 0);
  }
}
