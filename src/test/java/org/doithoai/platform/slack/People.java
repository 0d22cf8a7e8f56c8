package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** What people do on the emulated Slack, in the words Slack tells it to apps. */
final class People {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SlackEmulator slack;
  private final BiConsumer<String, ObjectNode> tell;
  private final AtomicInteger events = new AtomicInteger();

  /** Over Socket Mode. */
  People(SlackEmulator slack) {
    this(slack, slack.socket::send);
  }

  /**
   * @param tell takes the kind of an envelope and its payload
   */
  People(SlackEmulator slack, BiConsumer<String, ObjectNode> tell) {
    this.slack = slack;
    this.tell = tell;
  }

  /** The channel of somebody's direct messages with the bot. */
  static String direct(String user) {
    return "D" + user;
  }

  /** Writes to the bot alone; returns the message's ts. */
  String write(String user, String text) {
    ObjectNode event = message(direct(user), user, text);
    event.put("channel_type", "im");
    happen(event);
    return event.path("ts").asText();
  }

  /** Sends the bot alone a file. */
  void share(String user, String name, long size, String text) {
    ObjectNode event = message(direct(user), user, text);
    event.put("channel_type", "im").put("subtype", "file_share");
    event.putArray("files").addObject().put("id", name).put("name", name).put("size", size);
    happen(event);
  }

  /** Writes in a thread of the chat with the bot. */
  String writeIn(String thread, String user, String text) {
    ObjectNode event = message(direct(user), user, text);
    event.put("channel_type", "im").put("thread_ts", thread);
    happen(event);
    return event.path("ts").asText();
  }

  /** Mentions the bot in a channel; Slack tells it in two ways. Returns the message's ts. */
  String mention(String channel, String user, String text) {
    ObjectNode event = message(channel, user, "<@" + SlackEmulator.BOT + "> " + text);
    tellOfMention(event);
    return event.path("ts").asText();
  }

  /** Mentions the bot in a thread of a channel. */
  String mentionIn(String thread, String channel, String user, String text) {
    ObjectNode event = message(channel, user, "<@" + SlackEmulator.BOT + "> " + text);
    event.put("thread_ts", thread);
    tellOfMention(event);
    return event.path("ts").asText();
  }

  /** Says something in a thread of a channel that does not mention the bot. */
  String say(String thread, String channel, String user, String text) {
    ObjectNode event = message(channel, user, text);
    event.put("thread_ts", thread).put("channel_type", "channel");
    happen(event);
    return event.path("ts").asText();
  }

  /** Opens the bot's messages. */
  void openMessages(String user) {
    happen(
        JSON.createObjectNode()
            .put("type", "app_home_opened")
            .put("user", user)
            .put("channel", direct(user))
            .put("tab", "messages"));
  }

  /** Presses the button that stops the bot in a thread. */
  void stop(String channel, String thread, String user) {
    ObjectNode event = JSON.createObjectNode().put("type", "agent_session_stopped");
    event.put("channel", channel).put("thread_ts", thread).put("user", user);
    event.putArray("streaming_message_ts");
    happen(event);
  }

  /** Gives a message of the bot an emoji. */
  void react(String channel, String ts, String user, String emoji) {
    ObjectNode event = JSON.createObjectNode().put("type", "reaction_added");
    event.put("user", user).put("reaction", emoji).put("item_user", SlackEmulator.BOT);
    event.putObject("item").put("type", "message").put("channel", channel).put("ts", ts);
    happen(event);
  }

  private void tellOfMention(ObjectNode event) {
    ObjectNode mention = event.deepCopy().put("type", "app_mention");
    event.put("channel_type", "channel");
    happen(event);
    happen(mention);
  }

  ObjectNode message(String channel, String user, String text) {
    return JSON.createObjectNode()
        .put("type", "message")
        .put("channel", channel)
        .put("user", user)
        .put("text", text)
        .put("ts", slack.workspace.newTs());
  }

  /** Changes a message to the bot alone. */
  void edit(String user, String ts, String before, String after) {
    ObjectNode event = JSON.createObjectNode();
    event.put("type", "message").put("subtype", "message_changed").put("channel", direct(user));
    event.put("channel_type", "im").put("ts", slack.workspace.newTs());
    ObjectNode now = event.putObject("message");
    now.put("type", "message").put("user", user).put("text", after).put("ts", ts);
    now.putObject("edited").put("user", user).put("ts", slack.workspace.newTs());
    event
        .putObject("previous_message")
        .put("type", "message")
        .put("user", user)
        .put("text", before)
        .put("ts", ts);
    happen(event);
  }

  /** Deletes a message to the bot alone. */
  void delete(String user, String ts, String text) {
    ObjectNode event = JSON.createObjectNode();
    event.put("type", "message").put("subtype", "message_deleted").put("channel", direct(user));
    event.put("channel_type", "im").put("deleted_ts", ts).put("ts", slack.workspace.newTs());
    event.putObject("previous_message").put("user", user).put("text", text).put("ts", ts);
    happen(event);
  }

  /** Opens the bot's Home. */
  void openHome(String user) {
    happen(
        JSON.createObjectNode()
            .put("type", "app_home_opened")
            .put("user", user)
            .put("channel", direct(user))
            .put("tab", "home"));
  }

  /** Opens the assistant pane; returns its thread. */
  String openPane(String user) {
    String thread = slack.workspace.newTs();
    ObjectNode event = JSON.createObjectNode().put("type", "assistant_thread_started");
    event
        .putObject("assistant_thread")
        .put("user_id", user)
        .put("channel_id", direct(user))
        .put("thread_ts", thread);
    happen(event);
    return thread;
  }

  /** Anything told by the Events API. */
  ObjectNode happen(ObjectNode event) {
    ObjectNode payload = JSON.createObjectNode();
    payload.put("type", "event_callback").put("team_id", SlackEmulator.TEAM);
    payload.put("api_app_id", "A1").put("event_id", "Ev" + events.incrementAndGet());
    payload.set("event", event);
    tell.accept("events_api", payload);
    return payload;
  }

  /** Tells something again, as Slack does when it was not sure to be heard. */
  void again(ObjectNode payload) {
    tell.accept("events_api", payload);
  }

  /** Types the slash command; returns the response URL. */
  String command(String channel, String user, String text) {
    String url = slack.newResponseUrl();
    tell.accept(
        "slash_commands",
        JSON.createObjectNode()
            .put("command", "/doithoai")
            .put("text", text)
            .put("user_id", user)
            .put("team_id", SlackEmulator.TEAM)
            .put("channel_id", channel)
            .put("channel_name", "general")
            .put("trigger_id", slack.workspace.newTrigger())
            .put("response_url", url));
    return url;
  }

  /** Chooses "Find evidence for this" on somebody's message. */
  void shortcut(String channel, String user, String text) {
    ObjectNode payload = interaction("message_action", user);
    payload.put("callback_id", "find_evidence").put("response_url", slack.newResponseUrl());
    payload.put("trigger_id", slack.workspace.newTrigger());
    payload.putObject("channel").put("id", channel);
    payload
        .putObject("message")
        .put("text", text)
        .put("user", "U9")
        .put("ts", slack.workspace.newTs());
    tell.accept("interactive", payload);
  }

  /** A press of a button, for the test to finish and send. */
  ObjectNode press(String user, String word, String trigger) {
    ObjectNode payload = interaction("block_actions", user);
    payload.put("trigger_id", trigger);
    payload
        .putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", word)
        .put("value", word)
        .put("block_id", "b")
        .put("action_ts", slack.workspace.newTs());
    return payload;
  }

  /** Presses a button under a message of the bot. */
  void press(String user, String channel, String ts, String thread, String word) {
    ObjectNode payload = press(user, word, slack.workspace.newTrigger());
    under(payload, channel, ts, thread, false);
    tell.accept("interactive", payload);
  }

  /** Presses a button under a message that this person alone sees. */
  void pressAside(String user, String channel, String word) {
    ObjectNode payload = press(user, word, slack.workspace.newTrigger());
    under(payload, channel, slack.workspace.newTs(), "", true);
    tell.accept("interactive", payload);
  }

  void under(ObjectNode payload, String channel, String ts, String thread, boolean alone) {
    payload.put("response_url", slack.newResponseUrl());
    payload.putObject("channel").put("id", channel).put("name", "c");
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", ts)
        .put("channel_id", channel)
        .put("is_ephemeral", alone);
    if (!alone) {
      ObjectNode message = payload.putObject("message");
      message.put("type", "message").put("ts", ts).put("user", SlackEmulator.BOT);
      if (!thread.isEmpty()) {
        message.put("thread_ts", thread);
      }
    }
  }

  /** Presses a button in a view. */
  void pressIn(JsonNode view, String user, String word) {
    ObjectNode payload = press(user, word, slack.workspace.newTrigger());
    payload.putObject("container").put("type", "view").put("view_id", "V1");
    payload.set("view", view);
    tell.accept("interactive", payload);
  }

  /** Fills in a form and sends it. */
  void submit(JsonNode view, String user, String words) {
    ObjectNode payload = interaction("view_submission", user);
    ObjectNode filled = view.deepCopy();
    filled.put("id", "V" + slack.workspace.newTs());
    filled
        .putObject("state")
        .putObject("values")
        .putObject("words")
        .putObject("words")
        .put("type", "plain_text_input")
        .put("value", words);
    payload.set("view", filled);
    tell.accept("interactive", payload);
  }

  void send(ObjectNode payload) {
    tell.accept("interactive", payload);
  }

  private static ObjectNode interaction(String type, String user) {
    ObjectNode payload = JSON.createObjectNode().put("type", type);
    payload.putObject("user").put("id", user).put("team_id", SlackEmulator.TEAM);
    payload.putObject("team").put("id", SlackEmulator.TEAM).put("domain", "test");
    return payload;
  }
}
