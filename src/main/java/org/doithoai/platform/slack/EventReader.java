package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  private final SlackIdentity me;
  private final Clock clock;

  EventReader(SlackIdentity me, Clock clock) {
    this.me = me;
    this.clock = clock;
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
    if (!direct && !mention && !Mrkdwn.mentions(event.path("text").asText(), me.user())) {
      return List.of();
    }
    List<Incoming> events = new ArrayList<>();
    String edited = event.path("edited").path("ts").asText();
    events.add(message(channel, direct, event, person, ""));
    if (isTime(edited)) {
      events.add(message(channel, direct, event, person, edited));
    }
    return events;
  }

  /**
   * @param edited when it was changed; empty for the message as it was first
   */
  private Incoming message(
      String channel, boolean direct, JsonNode message, ChatUser person, String edited) {
    String ts = message.path("ts").asText();
    String thread = thread(message, direct);
    return new Incoming.Message(
        "message:" + channel + ":" + ts + (edited.isEmpty() ? "" : ":" + edited),
        new Address(me.account(), channel, thread, direct),
        time(edited.isEmpty() ? ts : edited),
        person,
        ts,
        Mrkdwn.read(message.path("text").asText(), me.user()),
        message.path("thread_ts").isTextual() ? message.path("thread_ts").asText() : null,
        !edited.isEmpty());
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
    return List.of(message(channel, direct, now, person, edited));
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
    String thread = before.path("thread_ts").asText(direct ? null : ts);
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
    if (user.isEmpty() || !event.path("tab").asText().equals("home")) {
      return List.of();
    }
    String channel = event.path("channel").asText(user);
    return List.of(
        new Incoming.Opened(
            key,
            new Address(me.account(), channel, null, true),
            clock.instant(),
            me.person(user),
            Incoming.Opened.Place.PAGE));
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

  /** In a channel an answer goes into the thread that the question is in, or begins. */
  private static @Nullable String thread(JsonNode message, boolean direct) {
    String thread = message.path("thread_ts").asText();
    if (isTime(thread)) {
      return thread;
    }
    return direct ? null : message.path("ts").asText();
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
