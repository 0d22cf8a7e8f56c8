package org.doithoai.messaging;

import org.jspecify.annotations.Nullable;

/**
 * One message of a platform that is to be sent, changed or taken away.
 *
 * @param id the row of the outbox
 * @param target the platform's id of the message to change or to take away; null when it is new
 * @param payload what {@link Platform#render} made of it; empty for what is taken away
 * @param attempts how often it was tried before
 */
public record OutboxMessage(
    long id, Kind kind, Address address, @Nullable String target, String payload, int attempts) {

  /** What is done with it. */
  public enum Kind {
    POST,
    EDIT,
    DELETE,
    NOTICE,
    EXTRA
  }
}
