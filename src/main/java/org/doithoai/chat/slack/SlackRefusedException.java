package org.doithoai.chat.slack;

/** Slack does not know a token, or it is not what it should be. The message is for the operator. */
public final class SlackRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SlackRefusedException(String message) {
    super(message);
  }
}
