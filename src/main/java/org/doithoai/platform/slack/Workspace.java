package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.response.files.FilesInfoResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Delivery;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.Json;
import org.doithoai.messaging.MessagePipeline;
import org.doithoai.messaging.OutboxMessage;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Pacer;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.Replicas;
import org.doithoai.messaging.Reply;
import org.doithoai.text.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The bot in one workspace: its account, its token, its way of messages. Any number of threads. */
final class Workspace implements Platform {

  /** Slack bears a few messages at once in a channel, in the long run one a second. */
  private static final Pacer.Rate IN_A_CHANNEL = new Pacer.Rate(5, Duration.ofSeconds(1));

  private static final int BURST = 60;

  /** Somebody pressed the button that stops the bot's work in a thread. */
  private static final String STOPPED = "agent_session_stopped";

  /** Of what processes tell each other: the first question of a thread. */
  private static final String BEGUN = "agent_session_begun";

  private final SlackIdentity me;
  private final int perSecond;
  private final EventReader events;
  private final InteractionReader interactions;
  private final SlackSender sender;
  private final Locales locales;
  private final SlackProgress progress;
  private final AgentSessions sessions;
  private final ThreadReader threads;
  private final WebApi.Authorized api;
  private final AtomicReference<String> token;
  private final MessagePipeline pipeline;
  private final Jdbi jdbi;
  private final Replicas replicas;

  /**
   * @param token of the bot in this workspace
   * @param timer for what is done on the side
   */
  Workspace(
      SlackIdentity me,
      String token,
      WebApi api,
      int perSecond,
      ConversationFactory chat,
      ScheduledExecutorService timer) {
    Clock clock = chat.clock();
    RateLimitTiers tiers = new RateLimitTiers(clock, perSecond > 0);
    this.me = me;
    this.perSecond = perSecond;
    this.events = new EventReader(me, clock, chat::takesPartIn);
    this.interactions = new InteractionReader(me, clock);
    this.token = new AtomicReference<>(token);
    this.api = new WebApi.Authorized(api, this.token::get);
    this.sessions = new AgentSessions(this.api);
    this.threads = new ThreadReader(this.api, me, clock);
    this.progress = new SlackProgress(this.api, me.team(), sessions, timer, this::sends);
    this.sender = new SlackSender(api, new SlackCalls(this.api, tiers), progress);
    this.locales = new Locales(this.api, tiers, clock);
    this.pipeline = chat.exchange(this);
    this.jdbi = chat.jdbi();
    this.replicas = chat.replicas();
    hear(STOPPED, Address.class, progress::stop);
    hear(BEGUN, AgentSessions.Opening.class, sessions::begun);
  }

  /** What was missed was for a moment only. */
  private <T> void hear(String topic, Class<T> kind, Consumer<T> listener) {
    replicas.hear(
        topic,
        text -> {
          if (!text.equals(Replicas.MISSED)) {
            listener.accept(Json.read(text, kind));
          }
        });
  }

  private boolean sends() {
    return pipeline.leads();
  }

  SlackIdentity identity() {
    return me;
  }

  /** Uses this token from now on. */
  void renew(String next) {
    token.set(next);
  }

  /** Takes up what was left, and begins to send. */
  void start() {
    pipeline.start();
  }

  /** Stops: what is under way is finished within this time, the rest waits on disk. */
  void stop(Duration patience) throws InterruptedException {
    pipeline.stop(patience);
  }

  /**
   * Takes what Slack sends. When it returns, what concerns the bot is on disk.
   *
   * @throws RuntimeException when it could not be written: then it must not be acknowledged
   */
  void receive(JsonNode payload) {
    JsonNode event = payload.path("event");
    if (event.path("type").asText().equals(STOPPED)) {
      Address thread = EventReader.stoppedIn(event, me);
      progress.stop(thread);
      tell(STOPPED, thread);
      return;
    }
    List<Incoming> happened =
        payload.path("type").asText().equals("event_callback")
            ? events.read(payload)
            : interactions.read(payload);
    if (happened.isEmpty()) {
      return;
    }
    for (Incoming one : happened) {
      if (one instanceof Incoming.Message message) {
        AgentSessions.opening(message).filter(sessions::begun).ifPresent(o -> tell(BEGUN, o));
      }
    }
    pipeline.receive(happened);
  }

  /** Which process answers is not known yet. */
  private void tell(String topic, Object what) {
    jdbi.useHandle(handle -> replicas.tell(handle, topic, Json.write(what)));
  }

  @Override
  public String account() {
    return me.account();
  }

  @Override
  public List<String> render(Reply reply, @Nullable String replyTo) {
    return SlackMessageWriter.write(reply).stream().map(SlackMessage::toJson).toList();
  }

  @Override
  public String render(Outgoing.Notice notice) {
    return SlackMessage.JSON
        .createObjectNode()
        .put("handle", notice.pressId())
        .put("words", notice.words())
        .toString();
  }

  @Override
  public Optional<String> render(Outgoing.Extra extra) {
    ObjectNode json = SlackMessage.JSON.createObjectNode();
    switch (extra) {
      case Outgoing.Sheet sheet -> {
        view(json, sheet.pressId(), ViewWriter.sheet(sheet), sheet.reply());
      }
      case Outgoing.Form form ->
          view(json, form.pressId(), ViewWriter.form(form), Reply.of(form.prompt()));
      case Outgoing.Page(_, ChatUser person, List<Reply> parts) -> {
        json.put("extra", "page");
        json.put("handle", new ReplyTarget(SlackIdentity.user(person), null, null, false).word());
        json.set("view", ViewWriter.home(parts));
      }
      case Outgoing.Prompts(_, String title, List<String> questions) -> {
        json.put("extra", "prompts").put("title", title);
        ArrayNode list = json.putArray("questions");
        questions.forEach(list::add);
      }
    }
    return Optional.of(json.toString());
  }

  private static void view(ObjectNode json, String handle, ObjectNode view, Reply instead) {
    json.put("extra", "view").put("handle", handle);
    json.set("view", view);
    ArrayNode messages = json.putArray("instead");
    for (SlackMessage message : SlackMessageWriter.write(instead)) {
      messages.add(SlackMessage.read(message.toJson()));
    }
  }

  @Override
  public Delivery deliver(OutboxMessage parcel) {
    return sender.deliver(parcel);
  }

  @Override
  public Pacer.Rates rates() {
    if (perSecond == 0) {
      return Pacer.Rates.UNLIMITED;
    }
    Pacer.Rate all = new Pacer.Rate(BURST, Duration.ofSeconds(1).dividedBy(perSecond));
    return new Pacer.Rates(all, IN_A_CHANNEL, IN_A_CHANNEL);
  }

  @Override
  public Working working(Address address, ChatUser person, @Nullable String messageId) {
    return progress.working(address, person);
  }

  @Override
  public List<String> saidBefore(Address thread, String messageId) {
    return threads.saidBefore(thread, messageId);
  }

  @Override
  public byte[] download(Incoming.Attachment file, int limit) throws IOException {
    WebApi.Result<FilesInfoResponse> told =
        api.call(client -> client.filesInfo(r -> r.file(String.valueOf(file.file()))));
    if (!(told instanceof WebApi.Result.Done<FilesInfoResponse>(var info))) {
      throw new IOException("Slack does not say where the file is: " + told);
    }
    return api.api()
        .file(api.token(), String.valueOf(info.getFile().getUrlPrivateDownload()), limit);
  }

  /** Admins and owners of the workspace. */
  @Override
  public boolean administers(Address address, ChatUser person) {
    return api.ask(
            client -> client.usersInfo(r -> r.user(SlackIdentity.user(person))),
            response -> response.getUser())
        .filter(user -> user.isAdmin() || user.isOwner())
        .isPresent();
  }

  /** A digest is no answer in a thread, nor for the moment in which somebody pressed a button. */
  @Override
  public Address home(Address address) {
    return new Address(address.account(), address.chat(), null, address.direct());
  }

  /** Slack has no commands of a bot's own in messages, but one for all. */
  @Override
  public String commandPrefix() {
    return InteractionReader.COMMAND + " ";
  }

  @Override
  public @Nullable Language language(ChatUser person) {
    return locales.of(person);
  }
}
