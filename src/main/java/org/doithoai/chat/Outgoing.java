package org.doithoai.chat;

import org.jspecify.annotations.Nullable;

/** Something the bot does on a platform. */
public sealed interface Outgoing {

  /** Where. */
  Address address();

  /**
   * Says something new.
   *
   * @param replyTo the platform's id of the message it answers; null if none
   * @param subject by which it is found again, to be changed or because somebody answers it: an
   *     answer's id, {@link FeedbackDesk#REASON} and an answer's id; null if never
   * @param late what to say instead when it could not be sent in time; null to say nothing then
   */
  record Post(
      Address address,
      @Nullable String replyTo,
      Reply reply,
      @Nullable String subject,
      @Nullable Reply late)
      implements Outgoing {

    /** What nobody will come back to. */
    public static Post of(Address address, @Nullable String replyTo, Reply reply) {
      return new Post(address, replyTo, reply, null, null);
    }
  }

  /**
   * Says something else than before.
   *
   * @param subject of the messages to be changed
   */
  record Edit(Address address, String subject, Reply reply) implements Outgoing {}

  /**
   * Answers the press of a button in passing, for that person only.
   *
   * @param words may be empty: then the press is only acknowledged
   */
  record Notice(Address address, String pressId, String words) implements Outgoing {}
}
