package org.doithoai.platform.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Delivery;
import org.doithoai.messaging.OutboxMessage;
import org.doithoai.text.RecentMap;
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

  private static final int REMEMBERED = 10_000;

  private final TelegramClient client;

  /** Chats in which a rich message was refused. */
  private final Set<String> classic =
      Collections.newSetFromMap(Collections.synchronizedMap(new RecentMap<>(REMEMBERED)));

  TelegramSender(TelegramClient client) {
    this.client = client;
  }

  /** In what looks a message is tried, the best first. */
  private enum Looks {
    RICH,
    CLASSIC,
    /** New, in the chat itself: for a topic that is gone, a message that cannot be changed. */
    ASTRAY,
    /** The same as text alone: for an entity Telegram does not know. */
    PLAIN
  }

  Delivery deliver(OutboxMessage parcel) {
    boolean words =
        parcel.kind() == OutboxMessage.Kind.POST || parcel.kind() == OutboxMessage.Kind.EDIT;
    if (!words) {
      return attempt(parcel, Looks.CLASSIC);
    }
    Delivery delivery = new Delivery.Refused("not tried");
    for (Looks looks : looks(parcel)) {
      if (!(delivery instanceof Delivery.Refused)) {
        return delivery;
      }
      if (looks != Looks.RICH && looks != Looks.CLASSIC) {
        LOG.warn("A message is sent again plainer, as Telegram refused it: {}", delivery);
      }
      delivery = attempt(parcel, looks);
      if (looks == Looks.RICH && delivery instanceof Delivery.Refused) {
        classic.add(parcel.address().chat());
      }
    }
    return delivery;
  }

  private List<Looks> looks(OutboxMessage parcel) {
    boolean rich =
        parcel.kind() == OutboxMessage.Kind.POST
            && TelegramMessage.ofJson(parcel.payload()).rich() != null
            && !classic.contains(parcel.address().chat());
    return rich ? List.of(Looks.values()) : List.of(Looks.CLASSIC, Looks.ASTRAY, Looks.PLAIN);
  }

  private Delivery attempt(OutboxMessage parcel, Looks looks) {
    try {
      Serializable result = client.execute(method(parcel, looks));
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

  private static BotApiMethod<? extends Serializable> method(OutboxMessage parcel, Looks looks) {
    Address to = parcel.address();
    String target = parcel.target();
    return switch (parcel.kind()) {
      case POST -> post(to, TelegramMessage.ofJson(parcel.payload()), looks);
      case EDIT ->
          target == null || looks != Looks.CLASSIC
              ? post(to, TelegramMessage.ofJson(parcel.payload()), looks)
              : edit(to, target, TelegramMessage.ofJson(parcel.payload()));
      case DELETE -> new DeleteMessage(to.chat(), Integer.valueOf(String.valueOf(target)));
      case NOTICE -> notice(TelegramMessage.ofJson(parcel.payload()));
      case EXTRA -> throw new IllegalArgumentException("Telegram has nothing of the kind");
    };
  }

  private static BotApiMethod<Message> post(Address to, TelegramMessage whole, Looks looks) {
    TelegramMessage message =
        switch (looks) {
          case RICH -> whole;
          case CLASSIC -> whole.classic();
          case ASTRAY -> whole.astray();
          case PLAIN -> whole.plain();
        };
    boolean inPlace = looks == Looks.RICH || looks == Looks.CLASSIC;
    Integer thread = to.thread() == null || !inPlace ? null : Integer.valueOf(to.thread());
    InlineKeyboardMarkup keys = message.keys().isEmpty() ? null : keyboard(message);
    String rich = message.rich();
    if (rich != null) {
      return new SendRich(to.chat(), thread, rich, reply(message), keys);
    }
    SendMessage send = new SendMessage(to.chat(), message.text());
    send.setMessageThreadId(thread);
    send.setReplyParameters(reply(message));
    send.setEntities(entities(message));
    send.setLinkPreviewOptions(noPreview());
    send.setReplyMarkup(keys);
    return send;
  }

  private static @Nullable ReplyParameters reply(TelegramMessage message) {
    if (message.replyTo() == null) {
      return null;
    }
    ReplyParameters reply = new ReplyParameters(Integer.valueOf(message.replyTo()));
    reply.setAllowSendingWithoutReply(true);
    return reply;
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
