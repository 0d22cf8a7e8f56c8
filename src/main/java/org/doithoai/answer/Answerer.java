package org.doithoai.answer;

import org.doithoai.retrieval.Question;

/** Answers questions. Implementations are thread-safe. */
@FunctionalInterface
public interface Answerer {

  /**
   * The answer, or the refusal; never null.
   *
   * @throws java.io.UncheckedIOException if the index cannot be read
   */
  Outcome answer(Question question);
}
