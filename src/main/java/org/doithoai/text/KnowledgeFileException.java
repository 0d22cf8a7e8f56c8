package org.doithoai.text;

/** A file of the project's knowledge cannot be used; the message is one line that says why. */
public final class KnowledgeFileException extends RuntimeException {

  private final String line;

  /** With the one line to show. */
  public KnowledgeFileException(String line) {
    super(line);
    this.line = line;
  }

  /** The one line; never null. */
  @Override
  public String getMessage() {
    return line;
  }
}
