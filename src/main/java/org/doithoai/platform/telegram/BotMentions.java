package org.doithoai.platform.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.conversation.CommandMessage;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Tells what in a group is said to the bot: a command of its own, a mention, an answer to one of
 * its messages. Immutable.
 *
 * @param id of the bot
 * @param name its user name, without the {@code @}
 */
record BotMentions(long id, String name) {

  private static final Pattern COMMAND = Pattern.compile("^/\\w+(?:@(\\w+))?(?:\\s|$)");

  /** What is said to the bot, without its mention; empty when nothing is. */
  Optional<String> textToBot(Message message, boolean direct) {
    String text = message.getText() == null ? message.getCaption() : message.getText();
    if (text == null) {
      return direct ? Optional.of("") : Optional.empty();
    }
    Matcher command = COMMAND.matcher(text);
    if (command.find()) {
      String to = command.group(1);
      boolean mine =
          to == null ? direct || CommandMessage.of(text).isPresent() : to.equalsIgnoreCase(name);
      return mine ? Optional.of(text) : Optional.empty();
    }
    Optional<MessageEntity> mention = mention(message, text);
    if (mention.isPresent()) {
      return Optional.of(without(text, mention.get()));
    }
    return direct || isReplyToBot(message) ? Optional.of(text) : Optional.empty();
  }

  /** Whether it answers a message of the bot; the first message of a topic is not one. */
  boolean isReplyToBot(Message message) {
    Message before = message.getReplyToMessage();
    return before != null
        && before.getFrom() != null
        && before.getFrom().getId() == id
        && before.getForumTopicCreated() == null;
  }

  /**
   * The words of somebody that a message answers: the part that was picked out of them, else all;
   * empty when they are the bot's own, or there are none.
   */
  Optional<String> quoted(Message message) {
    Message before = message.getReplyToMessage();
    if (isReplyToBot(message) || (before != null && before.getForumTopicCreated() != null)) {
      return Optional.empty();
    }
    String words = message.getQuote() == null ? null : message.getQuote().getText();
    if (words == null && before != null) {
      words = before.getText() == null ? before.getCaption() : before.getText();
    }
    return Optional.ofNullable(words).filter(text -> !text.isBlank());
  }

  private Optional<MessageEntity> mention(Message message, String text) {
    List<MessageEntity> entities =
        message.getText() == null ? message.getCaptionEntities() : message.getEntities();
    return entities == null
        ? Optional.empty()
        : entities.stream().filter(entity -> isMine(entity, text)).findFirst();
  }

  private boolean isMine(MessageEntity entity, String text) {
    int end = entity.getOffset() + entity.getLength();
    if (entity.getOffset() < 0 || entity.getLength() < 0 || end > text.length()) {
      return false;
    }
    return switch (entity.getType()) {
      case "mention" ->
          text.substring(entity.getOffset(), end)
              .toLowerCase(Locale.ROOT)
              .equals("@" + name.toLowerCase(Locale.ROOT));
      case "text_mention" -> entity.getUser() != null && entity.getUser().getId() == id;
      default -> false;
    };
  }

  /** The text without the mention and the comma or colon behind it. */
  private static String without(String text, MessageEntity mention) {
    String before = text.substring(0, mention.getOffset());
    String after = text.substring(mention.getOffset() + mention.getLength());
    String rest = before.isBlank() ? after.replaceFirst("^\\s*[,:;–-]?\\s*", "") : after;
    return (before + rest).replaceAll(" {2,}", " ").strip();
  }
}
