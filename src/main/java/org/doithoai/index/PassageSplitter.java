package org.doithoai.index;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.article.Article;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;

/**
 * Cuts an article's body into passages of whole sentences: at least {@value #ENOUGH} words where
 * the article has them, at most {@value #MOST} unless one sentence alone is longer, and ending with
 * a paragraph where that is possible. The title is no passage: it is searched with each of them.
 */
final class PassageSplitter {

  static final int ENOUGH = 60;
  static final int MOST = 120;

  private PassageSplitter() {}

  static List<Passage> split(Article article) {
    return split(article, Sentences.split(article.text()));
  }

  /** The passages of an article whose sentences are known. */
  static List<Passage> split(Article article, List<Span> sentences) {
    List<Passage> passages = new ArrayList<>();
    List<Span> run = new ArrayList<>();
    int words = 0;
    for (Span sentence : sentences) {
      if (sentence.start() < article.bodyStart()) {
        continue;
      }
      int more = words(article.text(), sentence);
      boolean paragraphEnded =
          !run.isEmpty()
              && article.text().substring(run.getLast().end(), sentence.start()).indexOf('\n') >= 0;
      if (!run.isEmpty() && (words + more > MOST || (paragraphEnded && words >= ENOUGH))) {
        close(article, run, passages);
        words = 0;
      }
      run.add(sentence);
      words += more;
    }
    close(article, run, passages);
    return List.copyOf(passages);
  }

  private static void close(Article article, List<Span> run, List<Passage> passages) {
    if (!run.isEmpty()) {
      Span span = new Span(run.getFirst().start(), run.getLast().end());
      passages.add(Passage.of(article, passages.size(), span));
      run.clear();
    }
  }

  /** Words in English, syllables in Vietnamese: runs between white space. */
  private static int words(String text, Span sentence) {
    int words = 0;
    for (int i = sentence.start(); i < sentence.end(); i++) {
      boolean begins = i == sentence.start() || Character.isWhitespace(text.charAt(i - 1));
      words += begins && !Character.isWhitespace(text.charAt(i)) ? 1 : 0;
    }
    return words;
  }
}
