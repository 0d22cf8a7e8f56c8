package org.doithoai.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.doithoai.chat.Address;
import org.doithoai.chat.Chat;
import org.doithoai.chat.Delivery;
import org.doithoai.chat.Exchange;
import org.doithoai.chat.Incoming;
import org.doithoai.chat.Outgoing;
import org.doithoai.chat.Pacer;
import org.doithoai.chat.Parcel;
import org.doithoai.chat.Person;
import org.doithoai.chat.Platform;
import org.doithoai.chat.Reply;
import org.doithoai.language.Language;
import org.jspecify.annotations.Nullable;

/** The bot in one workspace: its account, its token, its way of messages. Any number of threads. */
final class Workspace implements Platform {

  /** Slack bears a few messages at once in a channel, in the long run one a second. */
  private static final Pacer.Rate IN_A_CHANNEL = new Pacer.Rate(5, Duration.ofSeconds(1));

  private static final int BURST = 60;

  private final Identity me;
  private final int perSecond;
  private final EventReader events;
  private final InteractionReader interactions;
  private final Sender sender;
  private final Locales locales;
  private final Progress progress;
  private final Titles titles;
  private final Exchange exchange;

  /**
   * @param token of the bot in this workspace
   * @param timer for what is done on the side
   */
  Workspace(
      Identity me,
      String token,
      WebApi api,
      int perSecond,
      Chat chat,
      ScheduledExecutorService timer) {
    Clock clock = chat.clock();
    Tiers tiers = new Tiers(clock, perSecond > 0);
    this.me = me;
    this.perSecond = perSecond;
    this.events = new EventReader(me, clock);
    this.interactions = new InteractionReader(me, clock);
    this.progress = new Progress(api, token, timer);
    this.titles = new Titles(api, token, timer);
    this.sender = new Sender(api, new Calls(api, token, tiers), progress);
    this.locales = new Locales(api, token, tiers, clock);
    this.exchange = chat.exchange(this);
  }

  Identity identity() {
    return me;
  }

  /** Takes up what was left, and begins to send. */
  void start() {
    exchange.start();
  }

  /** Stops: what is under way is finished within this time, the rest waits on disk. */
  void stop(Duration patience) throws InterruptedException {
    exchange.stop(patience);
  }

  /**
   * Takes what Slack sends. When it returns, what concerns the bot is on disk.
   *
   * @throws RuntimeException when it could not be written: then it must not be acknowledged
   */
  void receive(JsonNode payload) {
    List<Incoming> happened =
        payload.path("type").asText().equals("event_callback")
            ? events.read(payload)
            : interactions.read(payload);
    if (happened.isEmpty()) {
      return;
    }
    exchange.receive(happened);
    for (Incoming event : happened) {
      if (event instanceof Incoming.Message message) {
        titles.give(message);
      }
    }
  }

  @Override
  public String account() {
    return me.account();
  }

  @Override
  public List<String> render(Reply reply, @Nullable String replyTo) {
    return MessageWriter.write(reply).stream().map(SlackMessage::toJson).toList();
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
      case Outgoing.Page(_, Person person, List<Reply> parts) -> {
        String user = person.id().substring(person.id().indexOf(':') + 1);
        json.put("extra", "page");
        json.put("handle", new Handle(user, null, null, false).word());
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
    for (SlackMessage message : MessageWriter.write(instead)) {
      messages.add(SlackMessage.read(message.toJson()));
    }
  }

  @Override
  public Delivery deliver(Parcel parcel) {
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
  public Working working(Address address) {
    return progress.working(address);
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
  public @Nullable Language language(Person person) {
    return locales.of(person);
  }
}
