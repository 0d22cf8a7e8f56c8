package org.doithoai.evaluation;

/** A question set that cannot be used; the message is one line for a person. */
public final class QuestionSetException extends Exception {

  QuestionSetException(String message) {
    super(message);
  }

  QuestionSetException(String message, Throwable cause) {
    super(message, cause);
  }
}
