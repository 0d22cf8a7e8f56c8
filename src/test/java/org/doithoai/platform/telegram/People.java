package org.doithoai.platform.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.doithoai.conversation.TestChat;

/** What people do on the emulated Telegram, in the Bot API's JSON. */
final class People {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BotApiEmulator telegram;
  private final Instant now;

  /**
   * @param now when they do it
   */
  People(BotApiEmulator telegram, Instant now) {
    this.telegram = telegram;
    this.now = now;
  }

  /** Writes to the bot in private; returns the message's id. */
  int write(long person, String text) {
    int id = telegram.newMessageId();
    telegram.update("\"message\":" + message(id, person, person, text, now));
    return id;
  }

  /** Writes to the bot in private at some other time. */
  int writeAt(long person, String text, Instant when) {
    int id = telegram.newMessageId();
    telegram.update("\"message\":" + message(id, person, person, text, when));
    return id;
  }

  /** Answers a message of the bot in private. */
  int answer(long person, int botMessage, String text) {
    int id = telegram.newMessageId();
    ObjectNode message = message(id, person, person, text, now);
    replyToBot(message, person, botMessage);
    telegram.update("\"message\":" + message);
    return id;
  }

  static void replyToBot(ObjectNode message, long chat, int botMessage) {
    ObjectNode before = message(botMessage, chat, BotApiEmulator.BOT, "…", TestChat.NOW);
    ((ObjectNode) before.get("from")).put("is_bot", true);
    message.set("reply_to_message", before);
  }

  /** Changes a message in private. */
  void edit(long person, int id, String text) {
    ObjectNode message = message(id, person, person, text, now);
    message.put("edit_date", now.getEpochSecond());
    telegram.update("\"edited_message\":" + message);
  }

  /** Presses a button under a message of the bot. */
  void press(long person, long chat, int botMessage, String data) {
    ObjectNode query = JSON.createObjectNode();
    query.put("id", "press-" + telegram.newMessageId());
    query.set("from", user(person));
    query.set("message", message(botMessage, chat, BotApiEmulator.BOT, "…", now));
    query.put("chat_instance", "1");
    query.put("data", data);
    telegram.update("\"callback_query\":" + query);
  }

  /** Something in a group, for the test to finish. */
  ObjectNode inGroup(long group, long person, String text) {
    return message(telegram.newMessageId(), group, person, text, now);
  }

  /** Sends the bot a file in private. */
  void document(long person, String name, long size, String caption) {
    ObjectNode message = inGroup(person, person, "");
    message.remove("text");
    if (!caption.isEmpty()) {
      message.put("caption", caption);
    }
    message
        .putObject("document")
        .put("file_id", name)
        .put("file_unique_id", "u")
        .put("file_name", name)
        .put("file_size", size);
    send(message);
  }

  /** Sends what {@link #inGroup} began. */
  void send(ObjectNode message) {
    telegram.update("\"message\":" + message);
  }

  /** Adds a mention of the bot, which must stand in the text. */
  static ObjectNode mentioning(ObjectNode message) {
    String mention = "@" + BotApiEmulator.NAME;
    ObjectNode entity = message.putArray("entities").addObject();
    entity.put("type", "mention");
    entity.put("offset", message.get("text").asText().indexOf(mention));
    entity.put("length", mention.length());
    return message;
  }

  static ObjectNode message(int id, long chat, long person, String text, Instant when) {
    ObjectNode message = JSON.createObjectNode();
    message.put("message_id", id);
    message.put("date", when.getEpochSecond());
    message.put("text", text);
    ObjectNode place = message.putObject("chat");
    place.put("id", chat);
    place.put("type", chat > 0 ? "private" : "supergroup");
    message.set("from", user(person));
    return message;
  }

  static ObjectNode user(long person) {
    ObjectNode user = JSON.createObjectNode();
    user.put("id", person);
    user.put("is_bot", false);
    user.put("first_name", "P");
    user.put("language_code", person % 2 == 0 ? "vi" : "en-GB");
    return user;
  }
}
