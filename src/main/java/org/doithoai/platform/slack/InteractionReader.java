package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.doithoai.conversation.CommandMessage;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Makes what people do with Slack's own means (buttons, forms, the slash command, the message
 * shortcut) into what the conversation understands. Immutable.
 */
final class InteractionReader {

  /** The slash command. */
  static final String COMMAND = "/doithoai";

  /** The message shortcut "Find evidence for this". */
  static final String SHORTCUT = "find_evidence";

  private final SlackIdentity me;
  private final Clock clock;

  InteractionReader(SlackIdentity me, Clock clock) {
    this.me = me;
    this.clock = clock;
  }

  /** What happened; nothing when it is none of the bot's business. */
  List<Incoming> read(JsonNode payload) {
    if (payload.path("command").asText().equals(COMMAND)) {
      return command(payload);
    }
    return switch (payload.path("type").asText()) {
      case "block_actions" -> press(payload);
      case "message_action" ->
          payload.path("callback_id").asText().equals(SHORTCUT) ? shortcut(payload) : List.of();
      case "view_submission" -> filled(payload);
      default -> List.of();
    };
  }

  /** {@code /doithoai sources 2}, {@code /doithoai Who chaired …?}. Only the asker sees answers. */
  private List<Incoming> command(JsonNode payload) {
    String user = payload.path("user_id").asText();
    String channel = payload.path("channel_id").asText();
    String trigger = payload.path("trigger_id").asText();
    if (user.isEmpty() || channel.isEmpty() || trigger.isEmpty()) {
      return List.of();
    }
    ReplyTarget target = new ReplyTarget(user, text(payload, "response_url"), null, false);
    String words = Mrkdwn.read(payload.path("text").asText(), me.user());
    return List.of(
        new Incoming.Message(
            "command:" + trigger,
            aside(channel, null, target),
            clock.instant(),
            me.person(user),
            trigger,
            CommandMessage.behind(COMMAND, words),
            null,
            false));
  }

  private List<Incoming> shortcut(JsonNode payload) {
    String user = payload.path("user").path("id").asText();
    String channel = payload.path("channel").path("id").asText();
    String key = payload.path("trigger_id").asText(payload.path("action_ts").asText());
    JsonNode message = payload.path("message");
    if (user.isEmpty() || channel.isEmpty() || key.isEmpty()) {
      return List.of();
    }
    ReplyTarget target = new ReplyTarget(user, text(payload, "response_url"), null, false);
    String claim = Mrkdwn.read(message.path("text").asText(), me.user()).replaceFirst("^/+", "");
    return List.of(
        new Incoming.Message(
            "shortcut:" + key,
            aside(channel, text(message, "thread_ts"), target),
            clock.instant(),
            me.person(user),
            key,
            "",
            null,
            false,
            claim,
            null,
            false));
  }

  private List<Incoming> press(JsonNode payload) {
    JsonNode action = payload.path("actions").path(0);
    String user = payload.path("user").path("id").asText();
    String word = action.path("value").asText(action.path("action_id").asText());
    String time = action.path("action_ts").asText(payload.path("trigger_id").asText());
    if (user.isEmpty() || word.isEmpty() || time.isEmpty()) {
      return List.of();
    }
    JsonNode container = payload.path("container");
    boolean modal = payload.path("view").path("type").asText().equals("modal");
    ReplyTarget target =
        new ReplyTarget(user, text(payload, "response_url"), text(payload, "trigger_id"), modal);
    Address address = address(payload, user, target);
    return address == null
        ? List.of()
        : List.of(
            new Incoming.ButtonClick(
                String.join(":", "press", user, time, action.path("action_id").asText()),
                address,
                clock.instant(),
                me.person(user),
                target.word(),
                container.path("message_ts").asText(),
                word));
  }

  /** Where the button stands: under a message, in a modal, on the Home page. */
  private @Nullable Address address(JsonNode payload, String user, ReplyTarget target) {
    JsonNode container = payload.path("container");
    String channel =
        payload.path("channel").path("id").asText(container.path("channel_id").asText());
    if (!channel.isEmpty()) {
      String thread =
          payload.path("message").path("thread_ts").asText(container.path("thread_ts").asText());
      boolean direct = channel.startsWith("D");
      boolean alone = container.path("is_ephemeral").asBoolean();
      String in = thread.isEmpty() ? null : thread;
      return alone ? aside(channel, in, target) : new Address(me.account(), channel, in, direct);
    }
    return switch (payload.path("view").path("type").asText()) {
      case "home" -> new Address(me.account(), user, null, true);
      case "modal" -> ofModal(payload.path("view"), target);
      default -> null;
    };
  }

  private @Nullable Address ofModal(JsonNode view, ReplyTarget target) {
    JsonNode origin = ViewWriter.origin(view);
    if (origin == null) {
      return null;
    }
    String chat = origin.path("chat").asText();
    return origin.path("direct").asBoolean()
        ? new Address(me.account(), chat, text(origin, "thread"), true)
        : aside(chat, text(origin, "thread"), target);
  }

  private List<Incoming> filled(JsonNode payload) {
    JsonNode view = payload.path("view");
    JsonNode origin = ViewWriter.origin(view);
    String user = payload.path("user").path("id").asText();
    if (origin == null || user.isEmpty() || !view.path("callback_id").asText().equals("form")) {
      return List.of();
    }
    String chat = origin.path("chat").asText();
    String thread = text(origin, "thread");
    String words =
        view.path("state")
            .path("values")
            .path(ViewWriter.INPUT)
            .path(ViewWriter.INPUT)
            .path("value")
            .asText();
    return List.of(
        new Incoming.Filled(
            "form:" + view.path("id").asText(),
            origin.path("direct").asBoolean()
                ? new Address(me.account(), chat, thread, true)
                : aside(chat, thread, new ReplyTarget(user, null, null, false)),
            clock.instant(),
            me.person(user),
            origin.path("subject").asText(),
            words));
  }

  private Address aside(String channel, @Nullable String thread, ReplyTarget target) {
    Address.Aside aside = new Address.Aside(target.word(), true);
    return new Address(me.account(), channel, thread, false, aside);
  }

  private static @Nullable String text(JsonNode node, String field) {
    String text = node.path(field).asText();
    return text.isEmpty() || text.equals("null") || text.contains(" ") ? null : text;
  }
}
