package org.doithoai.platform.telegram;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach Telegram, and how much to send.
 *
 * @param token as BotFather gave it: {@code 7301:AAF…}
 * @param url base URL of the Bot API
 * @param pollTimeout how long one fetch waits for updates, in whole seconds
 * @param perSecond most messages a second, over all chats
 * @param groupPerMinute most messages a minute in one group
 * @param inline whether inline queries are answered
 */
public record TelegramSettings(
    String token,
    URI url,
    Duration pollTimeout,
    int perSecond,
    int groupPerMinute,
    boolean inline) {

  /** {@code telegram:} and the bot's id, which is the token's first part. */
  String account() {
    int colon = token.indexOf(':');
    return "telegram:" + (colon < 0 ? "0" : token.substring(0, colon));
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "TelegramSettings[" + account() + ", " + url + "]";
  }
}
