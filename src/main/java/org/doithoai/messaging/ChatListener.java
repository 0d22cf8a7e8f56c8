package org.doithoai.messaging;

import org.jdbi.v3.core.Handle;

/**
 * Hears what becomes of chats, so that what belongs to them (subscriptions, say) can be paused,
 * resumed and moved. Called within the transaction that notes the change.
 */
public interface ChatListener {

  /** Nothing can be sent to the chat any more: blocked by the person, put out of the group. */
  default void gone(Handle handle, Address address, String reason) {}

  /** The bot is welcome in the chat, again or for the first time. */
  default void back(Handle handle, Address address) {}

  /** The chat has another id from now on. */
  default void moved(Handle handle, Address from, Address to) {}
}
