package org.doithoai.index;

import java.io.IOException;

/** No vectors can be had, now or at all; the message is one line for a person. */
public final class EmbeddingException extends IOException {

  public EmbeddingException(String message) {
    super(message);
  }

  public EmbeddingException(String message, Throwable cause) {
    super(message, cause);
  }
}
