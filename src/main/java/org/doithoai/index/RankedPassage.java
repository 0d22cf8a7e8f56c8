package org.doithoai.index;

import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * A passage found.
 *
 * @param article the key of its article
 * @param span where it stands in the article's text
 * @param language whose list it comes from
 * @param score comparable within its list only
 */
public record RankedPassage(String article, Span span, Language language, double score) {

  /** The same with another score. */
  public RankedPassage scored(double other) {
    return new RankedPassage(article, span, language, other);
  }

  /** Whether it is the same passage, whatever its score. */
  public boolean isSame(RankedPassage other) {
    return span.equals(other.span) && article.equals(other.article);
  }
}
