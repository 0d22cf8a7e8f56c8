package org.doithoai.training;

import java.io.IOException;

/** Something to learn from cannot be used; the message is one line for the person who asked. */
public final class TrainingException extends IOException {

  private static final long serialVersionUID = 1;

  public TrainingException(String message) {
    super(message);
  }

  public TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
