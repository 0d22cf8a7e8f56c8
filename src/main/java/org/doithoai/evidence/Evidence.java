package org.doithoai.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.doithoai.question.QuestionFrame;
import org.doithoai.retrieval.Retrieved;

/**
 * What the articles have on a question.
 *
 * @param frame the question
 * @param found what was searched and found for it
 * @param articles those found, best first, as they were read
 * @param windows the sentences that may answer it, the likeliest first
 * @param probability how probable it is that the likeliest one does
 * @param sufficient whether that is enough for an answer
 */
public record Evidence(
    QuestionFrame frame,
    Retrieved found,
    List<AnnotatedArticle> articles,
    List<Window> windows,
    double probability,
    boolean sufficient) {

  public Evidence {
    articles = List.copyOf(articles);
    windows = List.copyOf(windows);
  }

  /** True if the likeliest window has a term that was put right to this. */
  public boolean uses(String corrected) {
    String word = corrected.toLowerCase(Locale.ROOT);
    for (int t = 0; t < found.terms().size(); t++) {
      boolean same = found.terms().get(t).term().source().contains(word);
      if (same && !windows.isEmpty() && windows.getFirst().met(t) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The likeliest window; empty where nothing was found. */
  public Optional<Window> best() {
    return windows.stream().findFirst();
  }
}
