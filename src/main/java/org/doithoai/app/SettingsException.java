package org.doithoai.app;

/** The settings cannot be used. The message is one line that names the key and what it may be. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SettingsException(String message) {
    super(message);
  }
}
