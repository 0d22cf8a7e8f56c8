package org.doithoai.answer;

import java.util.function.Consumer;
import org.doithoai.question.Question;

/** Answers questions. Implementations are thread-safe. */
@FunctionalInterface
public interface Answerer {

  /**
   * The answer, or the refusal; never null.
   *
   * @throws java.io.UncheckedIOException if the index cannot be read
   */
  Outcome answer(Question question);

  /**
   * The answer, shown as it grows where it is written bit by bit.
   *
   * @param soFar hears, on whatever thread, what is proven by now: always more of it than before,
   *     and nothing of which it is sure that it stands in the end; nothing after the return
   * @throws java.io.UncheckedIOException if the index cannot be read
   */
  default Outcome answer(Question question, Consumer<Outcome.Answered> soFar) {
    return answer(question);
  }
}
