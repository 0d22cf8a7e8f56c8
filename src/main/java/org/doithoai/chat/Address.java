package org.doithoai.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where messages go.
 *
 * @param account which of the bot's accounts, with its platform: {@code telegram:7301}
 * @param chat the platform's id of the chat or channel
 * @param thread the platform's id of the topic or thread in it; null for the chat itself
 * @param direct whether it is the private chat of one person with the bot
 */
public record Address(String account, String chat, @Nullable String thread, boolean direct) {

  /** Messages of one lane keep their order. */
  public String lane() {
    return account + "/" + chat;
  }

  /** The same place after the platform gave the chat another id. */
  public Address movedTo(String newChat) {
    return new Address(account, newChat, thread, direct);
  }
}
