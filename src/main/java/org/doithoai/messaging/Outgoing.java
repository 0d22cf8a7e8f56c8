package org.doithoai.messaging;

import java.util.List;
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
   *     answer's id, {@code FeedbackHandler.REASON} and an answer's id; null if never
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

  /**
   * Takes back what was said.
   *
   * @param subject of the messages
   */
  record TakeBack(Address address, String subject) implements Outgoing {}

  /** What not every platform has. */
  sealed interface Extra extends Outgoing {}

  /**
   * Shows something to the person who pressed a button, over the chat; where the platform cannot,
   * it is said in the chat.
   *
   * @param title a few words
   */
  record Sheet(Address address, String pressId, String title, @Nullable String replyTo, Reply reply)
      implements Extra {}

  /**
   * Asks the person who pressed a button for some words; they come back as {@link Incoming.Filled}.
   * Where the platform cannot, it is said in the chat, to be answered.
   *
   * @param subject comes back with the words
   * @param title a few words
   * @param prompt what is asked
   */
  record Form(
      Address address,
      String pressId,
      String subject,
      String title,
      @Nullable String replyTo,
      String prompt)
      implements Extra {}

  /**
   * Draws the bot's page for a person; dropped where there are no such pages.
   *
   * @param parts from top to bottom
   */
  record Page(Address address, ChatUser person, List<Reply> parts) implements Extra {

    public Page {
      parts = List.copyOf(parts);
    }
  }

  /** Offers questions to be asked with one press; dropped where the platform cannot. */
  record Prompts(Address address, String title, List<String> questions) implements Extra {

    public Prompts {
      questions = List.copyOf(questions);
    }
  }
}
