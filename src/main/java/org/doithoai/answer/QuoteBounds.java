package org.doithoai.answer;

import java.util.Comparator;
import org.doithoai.article.Article;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.facts.Utterance;
import org.doithoai.text.Span;

/**
 * How much of an article is quoted for one of its sentences. All sentences are given by their
 * number in the article, all spans count UTF-16 code units of its text.
 */
final class QuoteBounds {

  /** Longest passage that takes in its neighbours, in UTF-16 code units. */
  private static final int LONGEST = 700;

  private QuoteBounds() {}

  /**
   * The sentence with its neighbours, as far as the file has them beside each other and they stay
   * short; of a sentence that mark-up cuts the longest part.
   */
  static Span passage(AnnotatedArticle of, int at) {
    Article article = of.indexed().article();
    Span span = of.sentences().get(at).span();
    if (!article.isContiguous(span)) {
      return inOnePiece(article, span);
    }
    Span said = sentence(of, at);
    if (!isBody(of, at) || said.length() > span.length()) {
      return said;
    }
    for (int beside : new int[] {at + 1, at - 1}) {
      if (isBeside(of, at, beside)) {
        Span both = joined(span, of.sentences().get(beside).span());
        span = both.length() <= LONGEST && article.isContiguous(both) ? both : span;
      }
    }
    return span;
  }

  /** The whole, or of what mark-up cuts the longest part that the file has in one piece. */
  static Span inOnePiece(Article article, Span span) {
    return article.isContiguous(span)
        ? span
        : article.runs(span).stream().max(Comparator.comparingInt(Span::length)).orElse(span);
  }

  /** The sentence, and behind a colon the list that it opens, as far as that stays short. */
  static Span sentence(AnnotatedArticle of, int at) {
    Article article = of.indexed().article();
    Span said = of.sentences().get(at).span();
    for (int next = at + 1; next < of.sentences().size(); next++) {
      Span longer = joined(said, of.sentences().get(next).span());
      boolean open = said.of(article.text()).endsWith(":") || said.of(article.text()).endsWith(";");
      if (!open || longer.length() > LONGEST || !article.isContiguous(longer)) {
        break;
      }
      said = longer;
    }
    return said;
  }

  /** The sentence with the rest of what is said there, as far as that stays short. */
  static Span statement(AnnotatedArticle of, int at) {
    return of.utterances()
        .at(at)
        .map(said -> statement(of, at, said))
        .orElseGet(() -> sentence(of, at));
  }

  /** The sentence with what its speaker says before and behind it, as far as that stays short. */
  static Span statement(AnnotatedArticle of, int at, Utterance in) {
    Span said = sentence(of, at);
    for (int i = at + 1; i < in.end() && longer(of, said, i).length() > said.length(); i++) {
      said = longer(of, said, i);
    }
    for (int i = at - 1; i >= in.first() && longer(of, said, i).length() > said.length(); i--) {
      said = longer(of, said, i);
    }
    return said;
  }

  /** The two together, if that is short and stands so in the file; else the first. */
  static Span longer(AnnotatedArticle of, Span said, int at) {
    Span longer = joined(said, of.sentences().get(at).span());
    boolean fits = longer.length() <= LONGEST && of.indexed().article().isContiguous(longer);
    return fits ? longer : said;
  }

  static Span joined(Span one, Span other) {
    return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
  }

  private static boolean isBody(AnnotatedArticle of, int at) {
    return of.sentences().get(at).sentence().body();
  }

  /**
   * Whether a neighbour belongs to a sentence: it is in the same paragraph, or one of the two is a
   * paragraph by itself, as in the news.
   */
  private static boolean isBeside(AnnotatedArticle of, int at, int beside) {
    if (beside < 0 || beside >= of.sentences().size() || !isBody(of, beside)) {
      return false;
    }
    int first = Math.min(at, beside);
    return !ends(of, first) || (ends(of, first - 1) && ends(of, first)) || ends(of, first + 1);
  }

  /** Whether a paragraph ends with this sentence. */
  private static boolean ends(AnnotatedArticle of, int at) {
    if (at < 0 || at + 1 >= of.sentences().size()) {
      return true;
    }
    String text = of.indexed().article().text();
    int end = of.sentences().get(at).span().end();
    return text.substring(end, of.sentences().get(at + 1).span().start()).indexOf('\n') >= 0;
  }
}
