package org.doithoai.platform.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message as it goes to Telegram; in the outbox it is JSON.
 *
 * @param text at most {@link TelegramMessageWriter#LONGEST} UTF-16 code units
 * @param marks what is bold, quoted, linked …
 * @param keys rows of buttons; may be empty
 * @param replyTo id of the message it answers; null if none
 * @param rich the same as a rich message, in Telegram's JSON, for chats that take it; null if that
 *     is no better
 */
record TelegramMessage(
    String text,
    List<Mark> marks,
    List<List<Key>> keys,
    @Nullable String replyTo,
    @Nullable String rich) {

  /** Without more than text and marks. */
  TelegramMessage(String text, List<Mark> marks, List<List<Key>> keys, @Nullable String replyTo) {
    this(text, marks, keys, replyTo, null);
  }

  /**
   * An entity: how a stretch of the text looks.
   *
   * @param type as the Bot API names it: {@code bold}, {@code expandable_blockquote} …
   * @param offset in UTF-16 code units
   * @param length in UTF-16 code units
   * @param url of a {@code text_link}; null for the others
   */
  record Mark(String type, int offset, int length, @Nullable String url) {}

  /** A button and what it sends back. */
  record Key(String label, String data) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TelegramMessage ofJson(String json) {
    try {
      return JSON.readValue(json, TelegramMessage.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the rich message. */
  TelegramMessage classic() {
    return new TelegramMessage(text, marks, keys, replyTo);
  }

  /** With all its looks, but in answer to no message. */
  TelegramMessage astray() {
    return new TelegramMessage(text, marks, keys, null);
  }

  /** The text alone, for a chat that takes nothing else. */
  TelegramMessage plain() {
    return new TelegramMessage(text, List.of(), List.of(), null);
  }
}
