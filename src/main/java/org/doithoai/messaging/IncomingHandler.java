package org.doithoai.messaging;

/**
 * Says what becomes of an event that was taken out of the inbox. Any number of threads may use one,
 * for different chats.
 */
public interface IncomingHandler {

  /**
   * What becomes of an event.
   *
   * @param attempts how often it was taken after the process ended that was to handle it
   */
  TurnResult turn(Incoming event, int attempts);

  /** What is said to an event for which {@link #turn} fails again and again. */
  TurnResult apology(Incoming event);
}
