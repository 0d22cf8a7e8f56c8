package org.doithoai.messaging;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a platform and concerns the bot. What does not (talk in a group that
 * is not addressed to it) is never made into one, so it is not stored.
 *
 * <p>It is written to the inbox as JSON with a name of its sort as {@code type}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Incoming.Message.class, name = "Message"),
  @JsonSubTypes.Type(value = Incoming.ButtonClick.class, name = "Press"),
  @JsonSubTypes.Type(value = Incoming.Reaction.class, name = "Reaction"),
  @JsonSubTypes.Type(value = Incoming.Filled.class, name = "Filled"),
  @JsonSubTypes.Type(value = Incoming.Withdrawn.class, name = "Withdrawn"),
  @JsonSubTypes.Type(value = Incoming.Opened.class, name = "Opened"),
  @JsonSubTypes.Type(value = Incoming.Gone.class, name = "Gone"),
  @JsonSubTypes.Type(value = Incoming.Back.class, name = "Back"),
  @JsonSubTypes.Type(value = Incoming.Moved.class, name = "Moved")
})
public sealed interface Incoming {

  /** The platform's own id of the event, by which a redelivery is known. */
  String key();

  /** Where it happened. */
  Address address();

  /** When it happened, by the platform's clock. */
  Instant at();

  /**
   * A message to the bot.
   *
   * @param messageId the platform's id of the message
   * @param text without the mention of the bot; empty when there is none, as with a voice message
   *     or a bare mention
   * @param replyTo id of the message of the bot that it answers; null if none
   * @param edited whether it is a new version of an earlier message
   * @param about the words of somebody that it hands over, by forwarding or answering them; null if
   *     it does not
   * @param attachment what is not text in it; null if nothing is
   * @param overheard true if it is not addressed to the bot, in a thread that the bot takes part in
   */
  record Message(
      String key,
      Address address,
      Instant at,
      ChatUser person,
      String messageId,
      String text,
      @Nullable String replyTo,
      boolean edited,
      @Nullable String about,
      @Nullable Attachment attachment,
      boolean overheard)
      implements Incoming {

    /** Text alone. */
    public Message(
        String key,
        Address address,
        Instant at,
        ChatUser person,
        String messageId,
        String text,
        @Nullable String replyTo,
        boolean edited) {
      this(key, address, at, person, messageId, text, replyTo, edited, null, null, false);
    }

    /** This, about these words of somebody. */
    public Message about(String words) {
      return new Message(
          key, address, at, person, messageId, text, replyTo, edited, words, attachment, overheard);
    }
  }

  /**
   * What comes with a message and is not text.
   *
   * @param file the platform's handle by which a file can be had; null for all that is no file
   * @param name of the file, as the person's machine calls it; null if it has none
   * @param size in bytes; 0 where the platform does not say
   */
  record Attachment(@Nullable String file, @Nullable String name, long size) {

    /** A voice, a sticker, a place and the like. */
    public static final Attachment OTHER = new Attachment(null, null, 0);

    /**
     * The content of a file as it comes from the platform.
     *
     * @param limit of bytes
     * @throws IOException when it is larger, or cannot be had
     */
    public static byte[] read(InputStream content, int limit) throws IOException {
      byte[] bytes = content.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new IOException("larger than " + limit + " bytes");
      }
      return bytes;
    }
  }

  /**
   * A button pressed.
   *
   * @param pressId the platform's handle to answer the press by
   * @param messageId the message under which the button stands
   * @param action what the button said, see {@link ButtonAction}; from outside, so it may be
   *     anything
   */
  record ButtonClick(
      String key,
      Address address,
      Instant at,
      ChatUser person,
      String pressId,
      String messageId,
      String action)
      implements Incoming {}

  /**
   * A thumb that somebody gave a message.
   *
   * @param good up, or else down
   */
  record Reaction(
      String key, Address address, Instant at, ChatUser person, String messageId, boolean good)
      implements Incoming {}

  /**
   * A form filled in that {@link Outgoing.Form} showed.
   *
   * @param subject the form's
   */
  record Filled(
      String key, Address address, Instant at, ChatUser person, String subject, String text)
      implements Incoming {}

  /** A message of the person's that was deleted. */
  record Withdrawn(String key, Address address, Instant at, ChatUser person, String messageId)
      implements Incoming {}

  /** A place of the bot's own that the person opened, and that is still empty. */
  record Opened(String key, Address address, Instant at, ChatUser person, Place place)
      implements Incoming {

    /** What was opened. */
    public enum Place {
      /** A page that the bot draws for each person. */
      PAGE,
      /** A new conversation beside whatever the person is doing. */
      PANE
    }
  }

  /** The bot was blocked, or put out of the chat. */
  record Gone(String key, Address address, Instant at, String reason) implements Incoming {}

  /** The bot was let in (again). */
  record Back(String key, Address address, Instant at) implements Incoming {}

  /** The chat has another id from now on. */
  record Moved(String key, Address address, Instant at, String newChat) implements Incoming {}
}
