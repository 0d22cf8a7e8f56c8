package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Makes what Slack's Events API tells of into what the conversation understands: messages and their
 * changes, App Home, the assistant pane. Everything a person writes to the bot alone concerns it;
 * in a channel only what mentions it. Slack may tell of one message twice, as {@code message} and
 * as {@code app_mention}, and again when it was not sure to be heard: a message's key is its
 * channel and its time, whatever told of it. Immutable.
 */
final class EventReader {

  /** Those with words of a person; every other subtype is a notice of Slack's own. */
  private static final Set<String> WRITTEN =
      Set.of("", "file_share", "thread_broadcast", "me_message");

  private static final Set<String> THUMBS_UP = Set.of("+1", "thumbsup");
  private static final Set<String> THUMBS_DOWN = Set.of("-1", "thumbsdown");

  private final SlackIdentity me;
  private final Clock clock;
  private final Predicate<Address> takesPart;

  /**
   * @param takesPart true of a thread that the bot goes on answering in
   */
  EventReader(SlackIdentity me, Clock clock, Predicate<Address> takesPart) {
    this.me = me;
    this.clock = clock;
    this.takesPart = takesPart;
  }

  /** What happened; nothing when it is none of the bot's business. */
  List<Incoming> read(JsonNode payload) {
    JsonNode event = payload.path("event");
    String id = "event:" + payload.path("event_id").asText();
    return switch (event.path("type").asText()) {
      case "message" -> message(event);
      case "app_mention" -> written(event, true);
      case "app_home_opened" -> home(id, event);
      case "assistant_thread_started" -> pane(id, event.path("assistant_thread"));
      case "reaction_added" -> reaction(id, event);
      default -> List.of();
    };
  }

  private List<Incoming> message(JsonNode event) {
    return switch (event.path("subtype").asText()) {
      case "message_changed" -> changed(event);
      case "message_deleted" -> deleted(event);
      default -> written(event, false);
    };
  }

  /** A mention that was changed may be new to us, or known: both are told, and one is dropped. */
  private List<Incoming> written(JsonNode event, boolean mention) {
    String channel = event.path("channel").asText();
    String ts = event.path("ts").asText();
    ChatUser person = person(event);
    if (person == null || channel.isEmpty() || !isTime(ts)) {
      return List.of();
    }
    boolean direct = isDirect(channel, event);
    boolean mine = direct || mention || Mrkdwn.mentions(event.path("text").asText(), me.user());
    if (!mine && !isInTalk(channel, event)) {
      return List.of();
    }
    List<Incoming> events = new ArrayList<>();
    String edited = event.path("edited").path("ts").asText();
    events.add(message(channel, direct, event, person, "", !mine));
    if (isTime(edited) && mine) {
      events.add(message(channel, direct, event, person, edited, false));
    }
    return events;
  }

  /** In a thread where the bot was asked; words to somebody else are for them. */
  private boolean isInTalk(String channel, JsonNode event) {
    String thread = event.path("thread_ts").asText();
    return isTime(thread)
        && !event.path("text").asText().stripLeading().startsWith("<@")
        && takesPart.test(new Address(me.account(), channel, thread, false));
  }

  /**
   * @param edited when it was changed; empty for the message as it was first
   */
  private Incoming message(
      String channel,
      boolean direct,
      JsonNode message,
      ChatUser person,
      String edited,
      boolean overheard) {
    String ts = message.path("ts").asText();
    String thread = thread(message);
    return new Incoming.Message(
        "message:" + channel + ":" + ts + (edited.isEmpty() ? "" : ":" + edited),
        new Address(me.account(), channel, thread, direct),
        time(edited.isEmpty() ? ts : edited),
        person,
        ts,
        Mrkdwn.read(message.path("text").asText(), me.user()),
        message.path("thread_ts").isTextual() ? message.path("thread_ts").asText() : null,
        !edited.isEmpty(),
        forwarded(message),
        attachment(message),
        overheard);
  }

  /** The words of a message that is shared in this one. */
  private @Nullable String forwarded(JsonNode message) {
    for (JsonNode shared : message.path("attachments")) {
      String text = shared.path("text").asText();
      boolean quoted =
          shared.path("is_share").asBoolean() || shared.path("is_msg_unfurl").asBoolean();
      if (quoted && !text.isBlank()) {
        return Mrkdwn.read(text, me.user());
      }
    }
    return null;
  }

  private static Incoming.@Nullable Attachment attachment(JsonNode message) {
    JsonNode file = message.path("files").path(0);
    return file.isMissingNode()
        ? null
        : new Incoming.Attachment(
            file.path("id").asText(null),
            file.path("name").asText(null),
            file.path("size").asLong());
  }

  private List<Incoming> changed(JsonNode event) {
    JsonNode now = event.path("message");
    String channel = event.path("channel").asText();
    ChatUser person = person(now);
    boolean direct = isDirect(channel, event);
    String edited = now.path("edited").path("ts").asText();
    boolean same = now.path("text").equals(event.path("previous_message").path("text"));
    boolean mine = direct || Mrkdwn.mentions(now.path("text").asText(), me.user());
    if (person == null || same || !mine || !isTime(edited) || !isTime(now.path("ts").asText())) {
      return List.of();
    }
    return List.of(message(channel, direct, now, person, edited, false));
  }

  private List<Incoming> deleted(JsonNode event) {
    JsonNode before = event.path("previous_message");
    String channel = event.path("channel").asText();
    String ts = event.path("deleted_ts").asText();
    ChatUser person = person(before);
    if (person == null || !isTime(ts)) {
      return List.of();
    }
    boolean direct = isDirect(channel, event);
    String thread = before.path("thread_ts").asText(ts);
    return List.of(
        new Incoming.Withdrawn(
            "deleted:" + channel + ":" + ts,
            new Address(me.account(), channel, thread, direct),
            clock.instant(),
            person,
            ts));
  }

  private List<Incoming> home(String key, JsonNode event) {
    String user = event.path("user").asText();
    String tab = event.path("tab").asText();
    boolean messages = tab.equals("messages");
    if (user.isEmpty() || (!messages && !tab.equals("home"))) {
      return List.of();
    }
    String channel = event.path("channel").asText(user);
    return List.of(
        new Incoming.Opened(
            key,
            new Address(me.account(), channel, null, true),
            clock.instant(),
            me.person(user),
            messages ? Incoming.Opened.Place.PANE : Incoming.Opened.Place.PAGE));
  }

  private List<Incoming> reaction(String key, JsonNode event) {
    String word = event.path("reaction").asText();
    String channel = event.at("/item/channel").asText();
    String ts = event.at("/item/ts").asText();
    String user = event.path("user").asText();
    boolean good = THUMBS_UP.contains(word.replaceFirst("::.*", ""));
    boolean bad = THUMBS_DOWN.contains(word.replaceFirst("::.*", ""));
    if (!(good || bad) || channel.isEmpty() || !isTime(ts) || user.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Incoming.Reaction(
            key,
            new Address(me.account(), channel, null, channel.startsWith("D")),
            clock.instant(),
            me.person(user),
            ts,
            good));
  }

  /** The thread in which somebody stopped the bot. */
  static Address stoppedIn(JsonNode event, SlackIdentity me) {
    String channel = event.path("channel").asText();
    return new Address(
        me.account(), channel, event.path("thread_ts").asText(), channel.startsWith("D"));
  }

  private List<Incoming> pane(String key, JsonNode pane) {
    String user = pane.path("user_id").asText();
    String channel = pane.path("channel_id").asText();
    String thread = pane.path("thread_ts").asText();
    if (user.isEmpty() || channel.isEmpty() || !isTime(thread)) {
      return List.of();
    }
    return List.of(
        new Incoming.Opened(
            key,
            new Address(me.account(), channel, thread, true),
            clock.instant(),
            me.person(user),
            Incoming.Opened.Place.PANE));
  }

  /** Who wrote; null when it was the bot itself, another bot, or Slack. */
  private @Nullable ChatUser person(JsonNode message) {
    String user = message.path("user").asText();
    boolean bot = message.hasNonNull("bot_id") || message.hasNonNull("bot_profile");
    boolean known = WRITTEN.contains(message.path("subtype").asText());
    boolean hidden = user.equals(me.user()) || user.equals("USLACKBOT");
    return user.isEmpty() || bot || !known || hidden ? null : me.person(user);
  }

  /** An answer goes into the thread that the question is in, or begins. */
  private static String thread(JsonNode message) {
    String thread = message.path("thread_ts").asText();
    return isTime(thread) ? thread : message.path("ts").asText();
  }

  private static boolean isDirect(String channel, JsonNode event) {
    String type = event.path("channel_type").asText();
    return type.isEmpty() ? channel.startsWith("D") : type.equals("im");
  }

  private static boolean isTime(String ts) {
    return ts.matches("\\d{1,12}\\.\\d{1,9}");
  }

  private Instant time(String ts) {
    long micros = Long.parseLong((ts.substring(ts.indexOf('.') + 1) + "000000").substring(0, 6));
    return Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.'))), micros * 1000);
  }
}
