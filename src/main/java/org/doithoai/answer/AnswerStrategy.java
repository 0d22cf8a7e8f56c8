package org.doithoai.answer;

import java.io.IOException;
import org.doithoai.question.QuestionFrame;

/** A way to answer some questions. Thread-safe. */
@FunctionalInterface
interface AnswerStrategy {

  /**
   * States the answer, if the question is one for it and the articles tell.
   *
   * @return whether it decided: stated something, or refused
   */
  boolean state(QuestionFrame frame, AnswerDraft draft) throws IOException;
}
