package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.doithoai.platform.slack.SlackEmulator.Call;

/**
 * What Slack holds and objects to, as far as the bot uses it: messages and streams, triggers of
 * views, response URLs, locales, and the limits of each call. Any number of threads may use one.
 */
final class SlackWorkspace {

  /** A call as it came out, and Slack's answer to it. */
  record Done(Call call, ObjectNode answer) {}

  private final InstantSource time;
  private final SocketServer socket;

  /** The last moment given out, in microseconds; no two are the same. */
  private final AtomicLong last = new AtomicLong();

  private final Map<String, Boolean> triggers = new ConcurrentHashMap<>();
  private final Map<String, Integer> responseUrls = new ConcurrentHashMap<>();
  private final Map<String, String> locales = new ConcurrentHashMap<>();
  private final Set<String> messages = new HashSet<>();
  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> streams = new HashMap<>();
  private final Set<String> strange = ConcurrentHashMap.newKeySet();
  private final Map<String, ArrayNode> threads = new ConcurrentHashMap<>();
  private final Set<String> admins = ConcurrentHashMap.newKeySet();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, String> addresses = new ConcurrentHashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Map<String, String> refresh = new ConcurrentHashMap<>();
  private volatile boolean rotating;
  private volatile boolean agent = true;
  private volatile boolean readable = true;

  /**
   * @param time when people do what they do
   */
  SlackWorkspace(InstantSource time, SocketServer socket) {
    this.time = time;
    this.socket = socket;
  }

  /** The next moment, by which messages are known. */
  String newTs() {
    long now = time.millis() * 1_000;
    long micros = last.updateAndGet(before -> Math.max(before + 1_000, now));
    return micros / 1_000_000 + "." + String.format("%06d", micros % 1_000_000);
  }

  /** By which a modal can be opened, once. */
  String newTrigger() {
    String trigger = last.incrementAndGet() + ".trigger";
    triggers.put(trigger, true);
    return trigger;
  }

  /** A trigger that is too old. */
  String oldTrigger() {
    return last.incrementAndGet() + ".trigger";
  }

  /** To which five answers can be posted. */
  String newResponse() {
    String id = "r" + last.incrementAndGet();
    responseUrls.put(id, 0);
    return id;
  }

  /** Makes a channel one in which the bot is not. */
  void outside(String channel) {
    strange.add(channel);
  }

  /** Makes the app one from before there were agents. */
  void madeBeforeAgents() {
    agent = false;
  }

  /** Makes the app one that was installed without the scopes it can do without. */
  void withoutOptionalScopes() {
    readable = false;
  }

  /** Keeps a file that people send; its id is its name. */
  void file(String name, String address, byte[] content) {
    files.put(name, content);
    addresses.put(name, address);
  }

  byte[] content(String name) {
    return files.getOrDefault(name, new byte[0]);
  }

  /** From now on tokens end after twelve hours; with the next the one before is no good. */
  void rotating() {
    rotating = true;
  }

  void admin(String user) {
    admins.add(user);
  }

  /** Notes what somebody said in a thread, or began it with. */
  void said(String channel, String thread, String ts, String user, String text) {
    threads
        .computeIfAbsent(channel + " " + thread, key -> JsonNodeFactory.instance.arrayNode())
        .addObject()
        .put("type", "message")
        .put("user", user)
        .put("text", text)
        .put("ts", ts);
  }

  void locale(String user, String locale) {
    locales.put(user, locale);
  }

  /** Does what is called for, unless Slack would object to it. */
  synchronized Done perform(String method, Map<String, String> body) {
    String error = check(method, body);
    String ts = "";
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("ok", error.isEmpty());
    if (!error.isEmpty()) {
      answer.put("error", error);
    } else {
      switch (method) {
        case "auth.test" ->
            answer
                .put("team_id", SlackEmulator.TEAM)
                .put("user_id", SlackEmulator.BOT)
                .put("bot_id", SlackEmulator.BOT_ID)
                .put("user", "b");
        case "oauth.v2.access" -> {
          boolean again = "refresh_token".equals(body.get("grant_type"));
          String from = Objects.requireNonNull(body.get(again ? "refresh_token" : "code"));
          String team = from.replaceFirst("code-of-|refresh\\d+-of-", "");
          answer.put("bot_user_id", SlackEmulator.BOT).putObject("team").put("id", team);
          if (rotating) {
            refresh.put(team, "refresh" + last.incrementAndGet() + "-of-" + team);
            answer.put("refresh_token", refresh.get(team)).put("expires_in", 43_200);
          }
          String number = again ? "-" + last.incrementAndGet() : "";
          tokens.put(team, SlackEmulator.TOKEN_OF + team + number);
          answer.put("access_token", tokens.get(team));
        }
        case "apps.connections.open" -> answer.put("url", socket.url());
        case "chat.postMessage" -> {
          String fresh = newTs();
          ts = byId.computeIfAbsent(body.get("client_msg_id"), id -> fresh);
          error = ts.equals(fresh) ? "" : SlackEmulator.REPEATED;
          messages.add(body.get("channel") + " " + ts);
          answer.put("ts", ts).put("channel", body.get("channel"));
        }
        case "chat.startStream" -> {
          ts = newTs();
          messages.add(body.get("channel") + " " + ts);
          streams.put(ts, begun(body));
          answer.put("ts", ts);
        }
        case "chat.appendStream" ->
            streams.merge(body.get("ts"), body.get("markdown_text"), String::concat);
        case "chat.stopStream" -> streams.remove(body.get("ts"));
        case "chat.update" -> answer.put("ts", body.get("ts"));
        case "chat.delete" -> messages.remove(body.get("channel") + " " + body.get("ts"));
        case "chat.postEphemeral" -> answer.put("message_ts", newTs());
        case "users.info" ->
            answer
                .putObject("user")
                .put("id", body.get("user"))
                .put("is_admin", admins.contains(body.get("user")))
                .put("locale", locales.getOrDefault(body.get("user"), "en-US"));
        case "files.info" ->
            answer
                .putObject("file")
                .put("id", body.get("file"))
                .put("url_private_download", addresses.get(body.get("file")));
        case "conversations.replies" ->
            answer.set(
                "messages",
                threads.getOrDefault(
                    body.get("channel") + " " + body.get("ts"),
                    JsonNodeFactory.instance.arrayNode()));
        case "views.open", "views.push" -> triggers.put(body.get("trigger_id"), false);
        default -> {}
      }
    }
    return new Done(new Call(method, body, error, ts), answer);
  }

  /** What Slack would object to; empty for nothing. */
  private String check(String method, Map<String, String> body) {
    String channel = body.getOrDefault("channel", "");
    if (method.equals("apps.connections.open")) {
      return SlackEmulator.APP_TOKEN.equals(body.get("token")) ? "" : "invalid_auth";
    }
    if (method.equals("response_url")) {
      Integer used = responseUrls.computeIfPresent(body.get("id"), (id, n) -> n + 1);
      return used == null ? "expired_url" : used > 5 ? "used_url" : Limits.ofMessage(body);
    }
    if (method.equals("oauth.v2.access")) {
      return "refresh_token".equals(body.get("grant_type"))
          ? (refresh.containsValue(body.get("refresh_token")) ? "" : "invalid_refresh_token")
          : body.getOrDefault("code", "").startsWith("code-of-") ? "" : "invalid_code";
    }
    if (!SlackEmulator.BOT_TOKEN.equals(body.get("token"))
        && !tokens.containsValue(body.getOrDefault("token", ""))) {
      return "invalid_auth";
    }
    return switch (method) {
      case "chat.postMessage", "chat.postEphemeral" ->
          strange.contains(channel) ? "not_in_channel" : Limits.ofMessage(body);
      case "chat.startStream" ->
          body.getOrDefault("thread_ts", "").isEmpty()
              ? "invalid_thread_ts"
              : !channel.startsWith("D") && !body.containsKey("recipient_user_id")
                  ? "missing_recipient_user_id"
                  : ofStream(body);
      case "agents.sessions.setStatus" ->
          !agent ? "not_allowed" : body.containsKey("thread_ts") ? "" : "invalid_thread_ts";
      case "assistant.threads.setSuggestedPrompts" ->
          agent == body.containsKey("thread_ts") ? "invalid_thread_ts" : "";
      case "conversations.replies", "files.info" -> readable ? "" : "missing_scope";
      case "chat.appendStream", "chat.stopStream" ->
          streams.containsKey(body.get("ts")) ? ofStream(body) : "message_not_in_streaming_state";
      case "chat.update", "chat.delete" ->
          streams.containsKey(body.get("ts"))
              ? "streaming_state_conflict"
              : messages.contains(channel + " " + body.get("ts"))
                  ? (method.equals("chat.update") ? Limits.ofMessage(body) : "")
                  : "message_not_found";
      case "views.open", "views.push" ->
          Boolean.TRUE.equals(triggers.get(body.get("trigger_id")))
              ? Limits.ofView(SlackEmulator.read(Objects.requireNonNull(body.get("view"))))
              : "expired_trigger_id";
      case "views.publish" ->
          Limits.ofView(SlackEmulator.read(Objects.requireNonNull(body.get("view"))));
      default -> "";
    };
  }

  /** The words with which a stream begins. */
  static String begun(Map<String, String> body) {
    StringBuilder words = new StringBuilder(body.getOrDefault("markdown_text", ""));
    for (JsonNode chunk : SlackEmulator.read(body.getOrDefault("chunks", "[]"))) {
      words.append(chunk.path("text").asText());
    }
    return words.toString();
  }

  private static String ofStream(Map<String, String> body) {
    return body.getOrDefault("markdown_text", "").length() > 12_000 ? "msg_too_long" : "";
  }
}
