package org.doithoai.chat.telegram;

/** Telegram does not know the token. The message is a line for the operator. */
public final class TokenRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TokenRefusedException() {
    super(
        "Telegram refuses the token: copy it again from BotFather (/mybots, API Token) into"
            + " DOITHOAI_TELEGRAM_TOKEN or the file named by telegram.token-file");
  }
}
