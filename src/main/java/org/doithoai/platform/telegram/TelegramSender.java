package org.doithoai.platform.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Delivery;
import org.doithoai.messaging.OutboxMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Sends, changes and takes away messages, and tells what became of each. Any number of threads. */
final class TelegramSender {

  private static final Logger LOG = LoggerFactory.getLogger(TelegramSender.class);

  /** How long to wait when Telegram refuses the token: somebody has to do something first. */
  private static final Duration TOKEN_REFUSED = Duration.ofMinutes(1);

  private final TelegramClient client;

  TelegramSender(TelegramClient client) {
    this.client = client;
  }

  Delivery deliver(OutboxMessage parcel) {
    Delivery delivery = attempt(parcel, false);
    boolean words = parcel.kind() == OutboxMessage.Kind.POST || parcel.kind() == OutboxMessage.Kind.EDIT;
    if (delivery instanceof Delivery.Refused && words) {
      LOG.warn("A message is sent again as plain text, as Telegram refused it: {}", delivery);
      return attempt(parcel, true);
    }
    return delivery;
  }

  /**
   * @param plain the text alone, new, in the chat itself: for a message that cannot be changed, a
   *     topic that is closed, an entity Telegram does not know
   */
  private Delivery attempt(OutboxMessage parcel, boolean plain) {
    try {
      Serializable result = client.execute(method(parcel, plain));
      return new Delivery.Sent(
          result instanceof Message message && message.getMessageId() != null
              ? String.valueOf(message.getMessageId())
              : parcel.target());
    } catch (TelegramApiRequestException e) {
      return isUnreadable(e) ? new Delivery.Sent(parcel.target()) : refusal(e, parcel);
    } catch (TelegramApiException e) {
      return new Delivery.Later(null, reason(e));
    } catch (RuntimeException e) {
      return new Delivery.Refused(e.toString());
    }
  }

  /** See {@link FaultyAnswers}: Telegram took the message, but its answer cannot be read. */
  private static boolean isUnreadable(TelegramApiRequestException e) {
    return e.getErrorCode() == null || e.getErrorCode() == 0;
  }

  private static String reason(TelegramApiException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private static Delivery refusal(TelegramApiRequestException e, OutboxMessage parcel) {
    String why = String.valueOf(e.getApiResponse()).toLowerCase(Locale.ROOT);
    ResponseParameters parameters = e.getParameters();
    return switch (e.getErrorCode()) {
      case 429 ->
          new Delivery.Later(
              parameters == null || parameters.getRetryAfter() == null
                  ? null
                  : Duration.ofSeconds(parameters.getRetryAfter()),
              "too many requests");
      case 401, 404 -> {
        LOG.error("Telegram refuses the token ({}): see telegram.token", e.getErrorCode());
        yield new Delivery.Later(TOKEN_REFUSED, "the token is refused");
      }
      case 403 -> new Delivery.ChatGone(why);
      case 400 -> badRequest(why, parameters, parcel);
      default -> new Delivery.Later(null, why);
    };
  }

  private static Delivery badRequest(
      String why, @Nullable ResponseParameters parameters, OutboxMessage parcel) {
    if (parameters != null && parameters.getMigrateToChatId() != null) {
      return new Delivery.ChatMoved(String.valueOf(parameters.getMigrateToChatId()));
    }
    if (why.contains("not modified") || why.contains("query is too old")) {
      return new Delivery.Sent(parcel.target());
    }
    if (why.contains("chat not found") || why.contains("deactivated")) {
      return new Delivery.ChatGone(why);
    }
    return new Delivery.Refused(why);
  }

  private static BotApiMethod<? extends Serializable> method(OutboxMessage parcel, boolean plain) {
    Address to = parcel.address();
    String target = parcel.target();
    return switch (parcel.kind()) {
      case POST -> post(to, TelegramMessage.ofJson(parcel.payload()), plain);
      case EDIT ->
          target == null || plain
              ? post(to, TelegramMessage.ofJson(parcel.payload()), plain)
              : edit(to, target, TelegramMessage.ofJson(parcel.payload()));
      case DELETE -> new DeleteMessage(to.chat(), Integer.valueOf(String.valueOf(target)));
      case NOTICE -> notice(TelegramMessage.ofJson(parcel.payload()));
      case EXTRA -> throw new IllegalArgumentException("Telegram has nothing of the kind");
    };
  }

  private static SendMessage post(Address to, TelegramMessage whole, boolean plain) {
    TelegramMessage message = plain ? whole.plain() : whole;
    SendMessage send = new SendMessage(to.chat(), message.text());
    String thread = to.thread();
    if (thread != null && !plain) {
      send.setMessageThreadId(Integer.valueOf(thread));
    }
    String replyTo = message.replyTo();
    if (replyTo != null) {
      ReplyParameters reply = new ReplyParameters(Integer.valueOf(replyTo));
      reply.setAllowSendingWithoutReply(true);
      send.setReplyParameters(reply);
    }
    send.setEntities(entities(message));
    send.setLinkPreviewOptions(noPreview());
    if (!message.keys().isEmpty()) {
      send.setReplyMarkup(keyboard(message));
    }
    return send;
  }

  private static EditMessageText edit(Address to, String target, TelegramMessage message) {
    EditMessageText edit =
        EditMessageText.builder()
            .chatId(to.chat())
            .messageId(Integer.valueOf(target))
            .text(message.text())
            .build();
    edit.setEntities(entities(message));
    edit.setLinkPreviewOptions(noPreview());
    if (!message.keys().isEmpty()) {
      edit.setReplyMarkup(keyboard(message));
    }
    return edit;
  }

  /** The payload of a notice has the press in the place of the message that is answered. */
  private static AnswerCallbackQuery notice(TelegramMessage message) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(String.valueOf(message.replyTo()));
    if (!message.text().isEmpty()) {
      answer.setText(message.text());
    }
    return answer;
  }

  static List<MessageEntity> entities(TelegramMessage message) {
    return entities(message.marks());
  }

  static List<MessageEntity> entities(List<TelegramMessage.Mark> marks) {
    return marks.stream()
        .map(
            mark -> {
              MessageEntity entity = new MessageEntity(mark.type(), mark.offset(), mark.length());
              entity.setUrl(mark.url());
              return entity;
            })
        .toList();
  }

  static LinkPreviewOptions noPreview() {
    LinkPreviewOptions options = new LinkPreviewOptions();
    options.setIsDisabled(true);
    return options;
  }

  private static InlineKeyboardMarkup keyboard(TelegramMessage message) {
    return new InlineKeyboardMarkup(
        message.keys().stream()
            .map(row -> new InlineKeyboardRow(row.stream().map(TelegramSender::button).toList()))
            .toList());
  }

  private static InlineKeyboardButton button(TelegramMessage.Key key) {
    InlineKeyboardButton button = new InlineKeyboardButton(key.label());
    button.setCallbackData(key.data());
    return button;
  }
}
