package org.doithoai.platform.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.Texts;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.Reply;
import org.doithoai.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerGuestQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Answers {@code @bot …} typed in any chat with passages to drop in there. Each key stroke is a
 * query, and an old one is worth nothing: they are neither stored nor repeated, and when too many
 * come the oldest are let go.
 */
final class InlineAnswers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(InlineAnswers.class);
  private static final int SHORTEST = 3;
  private static final int LONGEST = 256;
  private static final int MOST_RESULTS = 20;
  private static final int MOST_WAITING = 32;
  private static final int CACHED_SECONDS = 60;

  private final TelegramClient client;
  private final ConversationFactory chat;
  private final String account;
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("telegram-inline").daemon().factory(),
          new ThreadPoolExecutor.DiscardOldestPolicy());

  InlineAnswers(TelegramClient client, ConversationFactory chat, String account) {
    this.client = client;
    this.chat = chat;
    this.account = account;
  }

  /** Answers a query soon, or not at all. */
  void answer(InlineQuery query) {
    thread.execute(
        () -> {
          try {
            client.execute(results(query));
          } catch (TelegramApiException | RuntimeException e) {
            LOG.debug("an inline query was not answered: {}", e.toString());
          }
        });
  }

  /**
   * Answers a mention in a chat that the bot is no member of, as far as Telegram lets it: once, and
   * with a message that nothing can be done with.
   *
   * @param reader tells what is said to the bot
   */
  void answer(Message asked, UpdateReader reader) {
    thread.execute(
        () -> {
          try {
            Incoming.Message message = reader.guest(asked);
            if (message != null && chat.access().admits(message.person(), message.address())) {
              client.execute(new AnswerGuestQuery(asked.getGuestQueryId(), guest(message)));
            }
          } catch (TelegramApiException | RuntimeException e) {
            LOG.debug("a guest's question was not answered: {}", e.toString());
          }
        });
  }

  private InlineQueryResult guest(Incoming.Message message) {
    String about = message.about();
    String question = message.text().isEmpty() && about != null ? about : message.text();
    EntityText text = TelegramMessageWriter.texts(chat.answer(question)).getFirst();
    return new InlineQueryResultArticle("1", "Doithoai", content(text));
  }

  private static InputTextMessageContent content(EntityText text) {
    InputTextMessageContent content = new InputTextMessageContent(text.text());
    content.setEntities(TelegramSender.entities(text.marks()));
    content.setLinkPreviewOptions(TelegramSender.noPreview());
    return content;
  }

  private AnswerInlineQuery results(InlineQuery query) {
    ChatUser person = UpdateReader.person(query.getFrom());
    Language spoken = person.language() == null ? Language.ENGLISH : person.language();
    String words = query.getQuery() == null ? "" : query.getQuery().strip();
    Address nowhere = new Address(account, "inline", null, true);
    List<InlineQueryResult> results = new ArrayList<>();
    boolean ask = words.length() >= SHORTEST && words.length() <= LONGEST;
    if (ask && chat.access().admits(person, nowhere)) {
      chat.passages(words).stream()
          .limit(MOST_RESULTS)
          .forEach(passage -> results.add(result(results.size(), passage)));
    }
    AnswerInlineQuery answer = new AnswerInlineQuery(query.getId(), results);
    answer.setCacheTime(CACHED_SECONDS);
    answer.setIsPersonal(true);
    String key = ask && results.isEmpty() ? "inline.none" : "inline.start";
    InlineQueryResultsButton button = new InlineQueryResultsButton(Texts.in(spoken).get(key));
    button.setStartParameter("inline");
    answer.setButton(button);
    return answer;
  }

  private static InlineQueryResult result(int number, Block.Quotation passage) {
    EntityText text =
        TelegramMessageWriter.texts(new Reply(List.of(passage), List.of())).getFirst();
    InlineQueryResultArticle result =
        new InlineQueryResultArticle(
            String.valueOf(number), passage.source().words(), content(text));
    result.setDescription(passage.text().words());
    return result;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
