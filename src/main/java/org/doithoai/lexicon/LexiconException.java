package org.doithoai.lexicon;

import java.io.IOException;

/** A lexicon cannot be read or computed; the message is one line for the person who asked. */
public final class LexiconException extends IOException {

  private static final long serialVersionUID = 1;

  public LexiconException(String message) {
    super(message);
  }

  public LexiconException(String message, Throwable cause) {
    super(message, cause);
  }
}
