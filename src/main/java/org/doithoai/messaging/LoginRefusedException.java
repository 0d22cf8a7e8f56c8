package org.doithoai.messaging;

/**
 * A platform does not let the bot in, and will not: it does not know a token, or the token is not
 * what it should be. The message is a line for the operator, and holds no token.
 */
public final class LoginRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the line to show. */
  public LoginRefusedException(String message) {
    super(message);
  }
}
