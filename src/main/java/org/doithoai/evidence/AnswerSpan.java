package org.doithoai.evidence;

import org.doithoai.question.AnswerType;
import org.doithoai.text.Span;

/**
 * A stretch of an article that may be the very thing asked for.
 *
 * @param type what it is of the things asked for
 * @param span where it stands in the article's text
 * @param nearness how near it stands to the terms of the question, from 0 to 1
 * @param focused whether it stands beside what is asked for: "77" in "77 soldiers" for "how many
 *     soldiers"
 */
public record AnswerSpan(AnswerType type, Span span, double nearness, boolean focused) {

  /** How likely it is to be the thing asked for, beside others of the same sentence. */
  public double likelihood() {
    return nearness + (focused ? 1 : 0);
  }
}
