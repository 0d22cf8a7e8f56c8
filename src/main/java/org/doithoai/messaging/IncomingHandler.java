package org.doithoai.messaging;

/**
 * Says what becomes of an event that was taken out of the inbox. Any number of threads may use one,
 * for different chats.
 */
public interface IncomingHandler {

  /**
   * What becomes of an event.
   *
   * @param attempts how many processes tried after the first one ended before it was handled
   */
  TurnResult turn(Incoming event, int attempts);

  /** What is said to an event for which {@link #turn} fails again and again. */
  TurnResult apology(Incoming event);
}
