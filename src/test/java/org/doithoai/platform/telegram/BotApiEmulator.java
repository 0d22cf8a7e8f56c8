package org.doithoai.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.doithoai.conversation.PlatformEmulator;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's Bot API as far as the bot uses it, on loopback: updates with offsets and long polling,
 * the 409 of two pollers, messages with their limits, edits, presses, inline queries, and faults on
 * demand. It outlives the bots that talk to it.
 */
public final class BotApiEmulator extends PlatformEmulator<BotApiEmulator.Call> {

  static final String TOKEN = "7301:AAF-test-token";
  static final long BOT = 7301;
  static final String NAME = "DoithoaiTestBot";

  /** A call of the bot, as it arrived. */
  record Call(String method, JsonNode body, int status) implements Called {

    long chat() {
      return body.path("chat_id").asLong();
    }

    String text() {
      return body.path("text").asText();
    }

    /** Which message was sent or is changed. */
    int message() {
      return body.path("message_id").asInt();
    }
  }

  /** What to answer instead; null to answer as usual. */
  record Fault(int status, String body, boolean taken) {

    /** A refusal in Telegram's words. */
    static Fault error(int code, String description, String parameters) {
      return new Fault(
          code,
          "{\"ok\":false,\"error_code\":"
              + code
              + ",\"description\":\""
              + description
              + "\""
              + (parameters.isEmpty() ? "" : ",\"parameters\":{" + parameters + "}")
              + "}",
          false);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_TEXT = 4096;

  private final TreeMap<Integer, String> updates = new TreeMap<>();
  private final Set<Long> administrators = ConcurrentHashMap.newKeySet();
  private volatile Function<Call, @Nullable Fault> faults = call -> null;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private int nextUpdate = 1000;
  private int nextMessage = 1;
  private int polling;
  private int conflicts;
  private int highestOffset;

  public BotApiEmulator() {
    serve("/bot" + TOKEN + "/", this::handle);
    serve("/file/bot" + TOKEN + "/", this::handleFile);
    serve("/", exchange -> respond(exchange, unauthorized()));
  }

  private static Fault unauthorized() {
    return Fault.error(401, "Unauthorized", "");
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  URI url() {
    return at("");
  }

  /** Decides about faults from now on; called for every call but those that fetch when told so. */
  void faults(Function<Call, @Nullable Fault> decision) {
    faults = decision;
  }

  /** From now on this person is an admin of every group. */
  void administrator(long person) {
    administrators.add(person);
  }

  /** Keeps a file that people send; its id is its name. */
  void file(String name, byte[] content) {
    files.put(name, content);
  }

  // ---- what people do

  /** Queues an update, its number aside. Returns the number. */
  synchronized int update(String body) {
    int number = nextUpdate++;
    updates.put(number, "{\"update_id\":" + number + "," + body + "}");
    notifyAll();
    return number;
  }

  /** Queues something that is no update at all. */
  synchronized int broken(String body) {
    int number = nextUpdate++;
    updates.put(number, body.replace("NUMBER", String.valueOf(number)));
    notifyAll();
    return number;
  }

  synchronized int newMessageId() {
    return nextMessage++;
  }

  // ---- what the bot did

  /** Waits for this many messages to a chat, and gives them. */
  List<Call> messages(long chat, int count) {
    await(count + " messages to " + chat, all -> sent(all, chat).size() >= count);
    return messages(chat);
  }

  /** The messages a chat got so far. */
  List<Call> messages(long chat) {
    return sent(calls(), chat);
  }

  private static List<Call> sent(List<Call> calls, long chat) {
    return calls.stream()
        .filter(c -> c.method().equals("sendmessage") && c.status() == 200 && c.chat() == chat)
        .toList();
  }

  /** Waits for a call of this method. */
  Call call(String method, int count) {
    await(
        count + " calls of " + method,
        all -> all.stream().filter(c -> c.method().equals(method)).count() >= count);
    return calls(method).get(count - 1);
  }

  /** Waits until every update that was queued is acknowledged. */
  synchronized void awaitAllAcknowledged() {
    await("all updates acknowledged", all -> updates.isEmpty());
  }

  synchronized int conflicts() {
    return conflicts;
  }

  synchronized int unacknowledged() {
    return updates.size();
  }

  // ---- the server

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    JsonNode body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
    Fault fault = faults.apply(new Call(method, body, 0));
    if (method.equals("getupdates")) {
      respond(exchange, fault == null ? fetch(body) : fault);
      return;
    }
    Fault answer = fault == null || fault.taken() ? perform(method, body) : fault;
    respond(exchange, fault == null ? answer : fault);
  }

  private synchronized Fault perform(String method, JsonNode body) {
    Fault answer =
        switch (method) {
          case "getme" -> ok(me());
          case "sendmessage" -> send(body);
          case "sendrichmessage" ->
              body.at("/rich_message/blocks").isEmpty()
                  ? Fault.error(400, "Bad Request: rich message is empty", "")
                  : sent(body);
          case "getfile" -> fileInfo(body.path("file_id").asText());
          case "getchatmember" -> ok(member(body.path("user_id").asLong()));
          case "editmessagetext" -> check(body) == null ? ok(message(body)) : refused(body);
          default -> ok(JSON.getNodeFactory().booleanNode(true));
        };
    note(new Call(method, body, answer.status()));
    return answer;
  }

  private Fault fileInfo(String id) {
    return files.containsKey(id)
        ? ok(JSON.createObjectNode().put("file_id", id).put("file_path", "documents/" + id))
        : Fault.error(400, "Bad Request: file is temporarily unavailable", "");
  }

  private void handleFile(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] content = files.get(path.substring(path.lastIndexOf('/') + 1));
    try (exchange) {
      exchange.sendResponseHeaders(content == null ? 404 : 200, content == null ? -1 : 0);
      if (content != null) {
        exchange.getResponseBody().write(content);
      }
    }
  }

  private ObjectNode member(long user) {
    ObjectNode member = JSON.createObjectNode();
    member.put("status", administrators.contains(user) ? "administrator" : "member");
    member.set("user", People.user(user));
    return member;
  }

  private Fault send(JsonNode body) {
    return check(body) == null ? sent(body) : refused(body);
  }

  private Fault sent(JsonNode body) {
    ((ObjectNode) body).put("message_id", nextMessage++);
    return ok(message(body));
  }

  private Fault refused(JsonNode body) {
    return Fault.error(400, "Bad Request: " + check(body), "");
  }

  /** Telegram's limits; null when they are kept. */
  private static @Nullable String check(JsonNode body) {
    String text = body.path("text").asText();
    if (text.isBlank()) {
      return "message text is empty";
    }
    if (text.length() > LONGEST_TEXT) {
      return "message is too long";
    }
    for (JsonNode entity : body.path("entities")) {
      int end = entity.path("offset").asInt() + entity.path("length").asInt();
      if (end > text.length() || entity.path("length").asInt() <= 0) {
        return "wrong entity";
      }
    }
    for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
      for (JsonNode key : row) {
        int size = key.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
        if (size < 1 || size > 64) {
          return "BUTTON_DATA_INVALID";
        }
      }
    }
    return null;
  }

  private static ObjectNode me() {
    ObjectNode me = JSON.createObjectNode();
    me.put("id", BOT).put("is_bot", true).put("first_name", "Doithoai").put("username", NAME);
    return me;
  }

  private static ObjectNode message(JsonNode body) {
    ObjectNode message = JSON.createObjectNode();
    message.put("message_id", body.path("message_id").asInt());
    message.put("date", 1_700_000_000);
    message.put("text", body.path("text").asText());
    ObjectNode chat = message.putObject("chat");
    chat.put("id", body.path("chat_id").asLong());
    chat.put("type", body.path("chat_id").asLong() > 0 ? "private" : "supergroup");
    message.set("from", me());
    return message;
  }

  private static Fault ok(JsonNode result) {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("ok", true);
    answer.set("result", result);
    return new Fault(200, answer.toString(), true);
  }

  private synchronized Fault fetch(JsonNode body) {
    if (polling > 0) {
      conflicts++;
      return Fault.error(409, "Conflict: terminated by other getUpdates request", "");
    }
    polling++;
    try {
      int offset = body.path("offset").asInt();
      highestOffset = Math.max(highestOffset, offset);
      if (updates.headMap(offset).size() > 0) {
        updates.headMap(offset).clear();
        notifyAll();
      }
      // a poll waits a moment only: the emulator cannot tell when its client is gone
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
      while (updates.isEmpty() && System.nanoTime() < end) {
        wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      }
      int limit = Math.max(1, body.path("limit").asInt(100));
      ArrayNode empty = JSON.createArrayNode();
      String list = String.join(",", updates.values().stream().limit(limit).toList());
      return new Fault(
          200,
          "{\"ok\":true,\"result\":" + (list.isEmpty() ? empty : "[" + list + "]") + "}",
          true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Fault.error(500, "interrupted", "");
    } finally {
      polling--;
    }
  }

  private static void respond(HttpExchange exchange, Fault answer) throws IOException {
    try (exchange) {
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      boolean json = answer.body().startsWith("{");
      exchange.getResponseHeaders().set("Content-Type", json ? "application/json" : "text/html");
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
