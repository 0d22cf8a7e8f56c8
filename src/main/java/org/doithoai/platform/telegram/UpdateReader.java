package org.doithoai.platform.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Incoming;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.reactions.MessageReactionUpdated;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;

/**
 * Makes updates that concern the bot into what the conversation understands. Everything in a
 * private chat does; in a group or channel only what {@link BotMentions} says. Immutable.
 */
final class UpdateReader {

  private static final Set<String> OUTSIDE = Set.of("left", "kicked");

  private final String account;
  private final BotMentions mentions;
  private final Clock clock;

  UpdateReader(String account, BotMentions mentions, Clock clock) {
    this.account = account;
    this.mentions = mentions;
    this.clock = clock;
  }

  /** What happened; empty when it is none of the bot's business. */
  Optional<Incoming> read(Update update) {
    String key = String.valueOf(update.getUpdateId());
    Incoming incoming = null;
    if (update.getMessage() != null) {
      incoming = message(key, update.getMessage(), false);
    } else if (update.getEditedMessage() != null) {
      incoming = message(key, update.getEditedMessage(), true);
    } else if (update.getChannelPost() != null) {
      incoming = message(key, update.getChannelPost(), false);
    } else if (update.getCallbackQuery() != null) {
      incoming = press(key, update.getCallbackQuery());
    } else if (update.getMessageReaction() != null) {
      incoming = reaction(key, update.getMessageReaction());
    } else if (update.getMyChatMember() != null) {
      incoming = membership(key, update.getMyChatMember());
    }
    return Optional.ofNullable(incoming);
  }

  /** A question put to the bot where it is no member; null when it is none. */
  Incoming.@Nullable Message guest(Message asked) {
    Incoming read = message("guest", asked, false);
    return read instanceof Incoming.Message message
            && !(message.text().isEmpty() && message.about() == null)
        ? message
        : null;
  }

  private @Nullable Incoming message(String key, Message message, boolean edited) {
    if (message.getChat() == null || message.getMessageId() == null) {
      return null;
    }
    Address address = address(message.getChatId(), thread(message));
    if (message.getMigrateToChatId() != null) {
      String to = String.valueOf(message.getMigrateToChatId());
      return new Incoming.Moved(key, address, sentAt(message, false), to);
    }
    ChatUser person = person(message);
    boolean service =
        message.getText() == null && message.getCaption() == null && !hasMedia(message);
    if (person == null || service || message.getViaBot() != null) {
      return null;
    }
    Optional<String> text = mentions.textToBot(message, address.direct());
    if (text.isEmpty()) {
      return null;
    }
    boolean forwarded = message.getForwardOrigin() != null;
    return new Incoming.Message(
        key,
        address,
        sentAt(message, edited),
        person,
        String.valueOf(message.getMessageId()),
        forwarded ? "" : text.get(),
        mentions.isReplyToBot(message)
            ? String.valueOf(message.getReplyToMessage().getMessageId())
            : null,
        edited,
        forwarded && !text.get().isBlank() ? text.get() : mentions.quoted(message).orElse(null),
        attachment(message),
        false);
  }

  private static Incoming.@Nullable Attachment attachment(Message message) {
    Document file = message.getDocument();
    if (file != null && !message.hasAnimation()) {
      Long size = file.getFileSize();
      return new Incoming.Attachment(file.getFileId(), file.getFileName(), size == null ? 0 : size);
    }
    return hasMedia(message) ? Incoming.Attachment.OTHER : null;
  }

  private static boolean hasMedia(Message message) {
    return message.getDice() != null
        || message.getStory() != null
        || message.getChecklist() != null
        || message.getGame() != null
        || message.getPaidMedia() != null
        || message.getRichMessage() != null
        || message.hasPhoto()
        || message.hasVoice()
        || message.hasVideo()
        || message.hasVideoNote()
        || message.hasDocument()
        || message.hasAudio()
        || message.hasSticker()
        || message.hasAnimation()
        || message.hasLocation()
        || message.hasContact()
        || message.hasPoll();
  }

  /** Who wrote: a person, or a chat in whose name an admin writes; null for another bot. */
  private static @Nullable ChatUser person(Message message) {
    if (message.getSenderChat() != null) {
      return new ChatUser("telegram:" + message.getSenderChat().getId(), null);
    }
    User from = message.getFrom();
    return from == null || Boolean.TRUE.equals(from.getIsBot()) ? null : person(from);
  }

  static ChatUser person(User user) {
    String code = user.getLanguageCode();
    Language language = code == null ? null : Language.ofTag(code).orElse(null);
    return new ChatUser("telegram:" + user.getId(), language);
  }

  private @Nullable Incoming press(String key, CallbackQuery query) {
    MaybeInaccessibleMessage under = query.getMessage();
    if (under == null || query.getFrom() == null || query.getData() == null) {
      return null;
    }
    Integer thread = under instanceof Message message ? thread(message) : null;
    return new Incoming.ButtonClick(
        key,
        address(under.getChatId(), thread),
        clock.instant(),
        person(query.getFrom()),
        query.getId(),
        String.valueOf(under.getMessageId()),
        query.getData());
  }

  private @Nullable Incoming reaction(String key, MessageReactionUpdated reaction) {
    if (reaction.getUser() == null
        || reaction.getChat() == null
        || reaction.getNewReaction() == null) {
      return null;
    }
    List<String> emojis =
        reaction.getNewReaction().stream()
            .filter(ReactionTypeEmoji.class::isInstance)
            .map(type -> ((ReactionTypeEmoji) type).getEmoji())
            .toList();
    boolean good = emojis.contains("👍");
    return good || emojis.contains("👎")
        ? new Incoming.Reaction(
            key,
            address(reaction.getChat().getId(), null),
            clock.instant(),
            person(reaction.getUser()),
            String.valueOf(reaction.getMessageId()),
            good)
        : null;
  }

  private @Nullable Incoming membership(String key, ChatMemberUpdated change) {
    if (change.getNewChatMember() == null || change.getChat() == null) {
      return null;
    }
    Address address = address(change.getChat().getId(), null);
    String now = change.getNewChatMember().getStatus();
    String before = change.getOldChatMember() == null ? "" : change.getOldChatMember().getStatus();
    if (OUTSIDE.contains(now)) {
      return new Incoming.Gone(key, address, clock.instant(), now);
    }
    return OUTSIDE.contains(before) ? new Incoming.Back(key, address, clock.instant()) : null;
  }

  /** Private chats have the person's id, which is positive; those of groups are negative. */
  private Address address(long chat, @Nullable Integer thread) {
    return new Address(
        account, String.valueOf(chat), thread == null ? null : String.valueOf(thread), chat > 0);
  }

  private static @Nullable Integer thread(Message message) {
    return Boolean.TRUE.equals(message.getIsTopicMessage()) ? message.getMessageThreadId() : null;
  }

  private Instant sentAt(Message message, boolean edited) {
    Integer seconds =
        edited && message.getEditDate() != null ? message.getEditDate() : message.getDate();
    return seconds == null ? clock.instant() : Instant.ofEpochSecond(seconds);
  }
}
