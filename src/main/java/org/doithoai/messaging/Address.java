package org.doithoai.messaging;

import org.jspecify.annotations.Nullable;

/**
 * Where messages go.
 *
 * @param account which of the bot's accounts, with its platform: {@code telegram:7301}
 * @param chat the platform's id of the chat or channel
 * @param thread the platform's id of the topic or thread in it; null for the chat itself
 * @param direct whether it is the private chat of one person with the bot
 * @param aside how to speak there to one person, or without being a member; null where the bot
 *     speaks like everybody else
 */
public record Address(
    String account, String chat, @Nullable String thread, boolean direct, @Nullable Aside aside) {

  /**
   * A way into a chat that the platform opens to answer one thing a person did.
   *
   * @param handle the platform's; it says who the person is, and may hold good for a while only
   * @param alone whether that person alone sees what is said; else everybody in the chat does
   */
  public record Aside(String handle, boolean alone) {}

  /** Where the bot speaks like everybody else. */
  public Address(String account, String chat, @Nullable String thread, boolean direct) {
    this(account, chat, thread, direct, null);
  }

  /** Messages of one lane keep their order. */
  public String lane() {
    return account + "/" + chat;
  }

  /** The same place after the platform gave the chat another id. */
  public Address movedTo(String newChat) {
    return new Address(account, newChat, thread, direct, aside);
  }

  /** Whether one person alone sees what is said here. */
  public boolean confidential() {
    return direct || (aside != null && aside.alone());
  }

  /** The same place, for everybody in the chat to hear. */
  public Address aloud() {
    return aside == null
        ? this
        : new Address(account, chat, thread, direct, new Aside(aside.handle(), false));
  }
}
