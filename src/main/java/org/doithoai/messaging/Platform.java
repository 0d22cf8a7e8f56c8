package org.doithoai.messaging;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** What the conversation needs of a chat platform. Any number of threads call it. */
public interface Platform {

  /** Which account it serves, with its platform's name: {@code telegram:7301}. */
  String account();

  /**
   * The messages a reply becomes, in the platform's own words, in their order. Asked once for each
   * reply: what it gives is kept, and sent as often as it takes.
   *
   * @param replyTo the platform's id of the message that the first of them answers; may be null
   */
  List<String> render(Reply reply, @Nullable String replyTo);

  /** The answer to a press, in the platform's own words; a pure function. */
  String render(Outgoing.Notice notice);

  /** What the platform has for this, in its own words; empty when it has nothing of the kind. */
  default Optional<String> render(Outgoing.Extra extra) {
    return Optional.empty();
  }

  /** What stands before the name of a command when it is typed. */
  default String commandPrefix() {
    return "/";
  }

  /** The language a person's programme is set to; null when that is not known. May take a while. */
  default @Nullable Language language(ChatUser person) {
    return person.language();
  }

  /** Sends one message, once; waits for what became of it. Never throws. */
  Delivery deliver(OutboxMessage message);

  /** How much may be sent. */
  Pacer.Rates rates();

  /**
   * Whether this person may decide for a chat of several. Asks the platform; no when it does not
   * answer.
   */
  default boolean administers(Address address, ChatUser person) {
    return false;
  }

  /** Where to put what comes without a question: topics are places, threads are conversations. */
  default Address home(Address address) {
    return address;
  }

  /**
   * What was said in a thread before a message of it, oldest first; empty where that cannot be
   * read. May take a while.
   *
   * @param messageId the platform's id of the message
   */
  default List<String> saidBefore(Address thread, String messageId) {
    return List.of();
  }

  /**
   * A file that came with a message. Asks the platform, and nobody else; takes a minute at most.
   *
   * @param limit of bytes
   * @throws IOException when it is larger, or cannot be had; one line that holds no secret
   */
  default byte[] download(Incoming.Attachment file, int limit) throws IOException {
    throw new IOException("there are no files here");
  }

  /**
   * Shows that an answer is being worked on, until it is closed, by the thread that calls this.
   *
   * @param person who asked
   * @param messageId the platform's id of the question; null when it was no message
   */
  Working working(Address address, ChatUser person, @Nullable String messageId);

  /** A sign that work goes on. */
  @FunctionalInterface
  interface Working extends AutoCloseable {

    /**
     * Shows in passing how far the answer is, where the platform can; the answer itself comes
     * through the outbox. Never throws and never waits for the platform.
     *
     * @param searched what was looked through, a few words; the same each time
     */
    default void show(String searched, Reply soFar) {}

    /** True if somebody does not want it any more; the thread that works was interrupted then. */
    default boolean isStopped() {
      return false;
    }

    /** The work is done. */
    @Override
    void close();
  }
}
