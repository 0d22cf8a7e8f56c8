package org.doithoai.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a message that was to be sent. */
public sealed interface Delivery {

  /**
   * It arrived.
   *
   * @param messageId the platform's id; null when the platform does not say
   */
  record Sent(@Nullable String messageId) implements Delivery {}

  /**
   * It has to wait: too many messages, or the platform is in trouble.
   *
   * @param after how long the platform wants us to wait; null if it does not say
   */
  record Later(@Nullable Duration after, String reason) implements Delivery {}

  /** The platform will never take it. */
  record Refused(String reason) implements Delivery {}

  /** Nothing can be sent to that chat any more. */
  record ChatGone(String reason) implements Delivery {}

  /** The chat has another id. */
  record ChatMoved(String newChat) implements Delivery {}
}
