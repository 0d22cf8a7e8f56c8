package org.doithoai.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.doithoai.article.Article;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The citations of one answer as it is composed: numbers them in order, cites the same sentence
 * once, and sets the rendering in the asker's language beside a quote that is in the other.
 */
public final class CitationList {

  private final Language language;
  private final Function<Article, @Nullable Article> translations;
  private final int first;
  private final List<Citation> citations = new ArrayList<>();

  /**
   * @param language the asker's
   * @param translations an article's own translation into the other language; null where there is
   *     none
   */
  public CitationList(Language language, Function<Article, @Nullable Article> translations) {
    this(language, translations, 1);
  }

  /** The same with numbers from {@code first} on, where others stand before it. */
  public CitationList(
      Language language, Function<Article, @Nullable Article> translations, int first) {
    this.language = language;
    this.translations = translations;
    this.first = first;
  }

  /** The number of the citation of this span. */
  public int cite(Article article, Span span) {
    for (Citation citation : citations) {
      if (citation.article().equals(article) && citation.span().equals(span)) {
        return citation.number();
      }
    }
    int number = first + citations.size();
    citations.add(new Citation(number, article, span, translation(article, span)));
    return number;
  }

  /** The citations so far, in the order of their numbers. */
  public List<Citation> citations() {
    return List.copyOf(citations);
  }

  /** The paragraph at the same place of the article's translation, which keeps the paragraphs. */
  private @Nullable String translation(Article article, Span span) {
    Article other = article.language() == language ? null : translations.apply(article);
    if (other == null) {
      return null;
    }
    List<String> there = paragraphs(other);
    if (there.size() != paragraphs(article).size()) {
      return null;
    }
    int paragraph = paragraphsBefore(article.text(), span.start());
    return there.get(Math.min(paragraph, there.size() - 1));
  }

  private static List<String> paragraphs(Article article) {
    return List.of(article.text().strip().split("\n\n+"));
  }

  private static int paragraphsBefore(String text, int offset) {
    return text.substring(0, offset).stripLeading().split("\n\n+", -1).length - 1;
  }
}
