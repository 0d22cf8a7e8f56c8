package org.doithoai.evaluation;

import org.doithoai.text.Language;

/**
 * From the language of a question to that of the passages that answer it.
 *
 * @param question what is asked in
 * @param passage what is searched for
 */
public record Direction(Language question, Language passage) implements Comparable<Direction> {

  /** For example {@code en>vi}. */
  @Override
  public String toString() {
    return question.code() + ">" + passage.code();
  }

  @Override
  public int compareTo(Direction other) {
    return toString().compareTo(other.toString());
  }
}
