package org.doithoai.platform.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Connector;
import org.doithoai.messaging.Delivery;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.LeaderTask;
import org.doithoai.messaging.LoginRefusedException;
import org.doithoai.messaging.MessagePipeline;
import org.doithoai.messaging.OutboxMessage;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Pacer;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.PrintableAddress;
import org.doithoai.messaging.Reply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The bot on Telegram: {@link #start()}, and {@link #stop()} when the process is to end. */
public final class TelegramAdapter implements Platform {

  private static final Logger LOG = LoggerFactory.getLogger(TelegramAdapter.class);

  /** Telegram bears three messages at once in a chat, in the long run one a second. */
  private static final Pacer.Rate IN_PRIVATE = new Pacer.Rate(3, Duration.ofSeconds(1));

  private static final Set<String> ADMINISTRATORS = Set.of("creator", "administrator");
  private static final int GROUP_BURST = 3;

  private static final Duration STOP_REST = Duration.ofSeconds(6);

  private final TelegramSettings settings;
  private final Clock clock;
  private final PollBackOff backOff = new PollBackOff();
  private final Connections connections;
  private final TelegramClient client;
  private final TelegramSender sender;
  private final LeaderTask polling = new LeaderTask("telegram-polling", this::fetching);
  private final InlineAnswers inline;
  private final MessagePipeline pipeline;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("telegram-typing").daemon().factory());
  private final Connector connector = new Connector("telegram-start", this::connect);
  private volatile @Nullable UpdateReader reader;

  /** For this account, as part of this chat. */
  public TelegramAdapter(TelegramSettings settings, ConversationFactory chat) {
    this.settings = settings;
    this.clock = chat.clock();
    this.connections = new Connections(settings, backOff);
    this.client =
        new OkHttpTelegramClient(connections.sending(), settings.token(), connections.url());
    this.sender = new TelegramSender(client);
    this.inline = new InlineAnswers(client, chat, account());
    this.pipeline = chat.exchange(this);
  }

  /**
   * Takes up what was left, and begins to fetch. When Telegram cannot be reached it goes on trying
   * in the background.
   *
   * @throws LoginRefusedException when Telegram does not know the token
   */
  public void start() {
    pipeline.start(polling::changed);
    connector.start();
  }

  /** Whether the platform lets the bot in. */
  public Connector.State state() {
    Connector.State in = connector.state();
    return in == Connector.State.CONNECTED ? polling.state() : in;
  }

  /** Fetches while this process leads. */
  private Polling fetching() {
    return new Polling(settings, connections, backOff, this::receive, clock);
  }

  private boolean connect() {
    try {
      User me = client.execute(new GetMe());
      reader = new UpdateReader(account(), new BotMentions(me.getId(), me.getUserName()), clock);
      CommandMenus.publish(client);
      LOG.info("On Telegram as @{}", me.getUserName());
      polling.ready();
      return true;
    } catch (TelegramApiRequestException e) {
      if (e.getErrorCode() != null && (e.getErrorCode() == 401 || e.getErrorCode() == 404)) {
        throw new LoginRefusedException(
            "Telegram refuses the token: copy it again from BotFather (/mybots, API Token) into"
                + " DOITHOAI_TELEGRAM_TOKEN or the file named by telegram.token-file");
      }
      LOG.warn("Telegram does not let the bot in yet: {}", e.getApiResponse());
    } catch (TelegramApiException e) {
      LOG.warn(
          "Telegram cannot be reached yet at {}: {}",
          PrintableAddress.of(settings.url()),
          e.getMessage());
    }
    return false;
  }

  private void receive(List<Update> updates) {
    UpdateReader read = reader;
    if (read == null) {
      throw new IllegalStateException("updates before the bot knows its name");
    }
    List<Incoming> events = new ArrayList<>();
    for (Update update : updates) {
      if (update.getGuestMessage() != null) {
        inline.answer(update.getGuestMessage(), read);
        continue;
      }
      if (update.getInlineQuery() != null) {
        if (settings.inline()) {
          inline.answer(update.getInlineQuery());
        }
        continue;
      }
      try {
        read.read(update).ifPresent(events::add);
      } catch (RuntimeException e) {
        LOG.warn("Update {} is odd and passed over: {}", update.getUpdateId(), e.toString());
      }
    }
    if (!events.isEmpty()) {
      pipeline.receive(events);
    }
  }

  /** Ends within ten seconds: what is under way is finished, the rest waits on disk. */
  public void stop() {
    connector.stop();
    backOff.stop();
    try {
      polling.stop();
      pipeline.stop(STOP_REST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      inline.close();
      timer.shutdownNow();
      connections.close();
    }
  }

  @Override
  public String account() {
    return settings.account();
  }

  @Override
  public List<String> render(Reply reply, @Nullable String replyTo) {
    return TelegramMessageWriter.write(reply, replyTo).stream()
        .map(TelegramMessage::toJson)
        .toList();
  }

  @Override
  public String render(Outgoing.Notice notice) {
    return new TelegramMessage(notice.words(), List.of(), List.of(), notice.pressId()).toJson();
  }

  @Override
  public Delivery deliver(OutboxMessage message) {
    return sender.deliver(message);
  }

  @Override
  public Pacer.Rates rates() {
    return new Pacer.Rates(
        every(settings.perSecond(), settings.perSecond(), Duration.ofSeconds(1)),
        settings.perSecond() == 0 ? Pacer.Rate.UNLIMITED : IN_PRIVATE,
        every(GROUP_BURST, settings.groupPerMinute(), Duration.ofMinutes(1)));
  }

  /** An admin who hides writes in the chat's own name; a channel's posts are its admins'. */
  @Override
  public boolean administers(Address address, ChatUser person) {
    String id = person.id().substring(person.id().indexOf(':') + 1);
    if (id.equals(address.chat())) {
      return true;
    }
    try {
      return ADMINISTRATORS.contains(
          client.execute(new GetChatMember(address.chat(), Long.valueOf(id))).getStatus());
    } catch (TelegramApiException | NumberFormatException e) {
      LOG.warn("Telegram does not say who is an admin: {}", e.getMessage());
      return false;
    }
  }

  /** Zero for no limit, which a Bot API server of one's own may bear. */
  private static Pacer.Rate every(int burst, int count, Duration time) {
    return count == 0 ? Pacer.Rate.UNLIMITED : new Pacer.Rate(burst, time.dividedBy(count));
  }

  @Override
  public byte[] download(Incoming.Attachment file, int limit) throws IOException {
    try {
      String path = client.execute(new GetFile(String.valueOf(file.file()))).getFilePath();
      return connections.file(String.valueOf(path), limit);
    } catch (TelegramApiRequestException e) {
      throw new IOException(e.getApiResponse());
    } catch (TelegramApiException e) {
      throw new IOException("Telegram cannot be reached");
    }
  }

  @Override
  public Working working(Address address, ChatUser person, @Nullable String messageId) {
    boolean message = messageId != null && messageId.matches("\\d{1,9}");
    return new TelegramProgress(
        client, timer, address, message ? Integer.valueOf(messageId) : null);
  }
}
