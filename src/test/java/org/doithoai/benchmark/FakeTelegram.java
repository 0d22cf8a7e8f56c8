package org.doithoai.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Telegram's Bot API on loopback, as far as {@code serve} needs it to answer questions: people who
 * each write one, in private, and a note of who got a message.
 */
final class FakeTelegram implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "7301:benchmark";
  private static final long BOT = 7301;
  private static final long FIRST_PERSON = 1000;
  private static final int POLL_MILLIS = 200;
  private static final int MOST_UPDATES = 100;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> questions;
  private final Set<Long> answered = new HashSet<>();
  private int messages;

  /**
   * @param questions one by each person, all written before the bot first asks
   */
  FakeTelegram(List<String> questions) throws IOException {
    this.questions = List.copyOf(questions);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** What {@code serve} has to find in its environment to come here. */
  Map<String, String> environment() {
    return Map.of(
        "DOITHOAI_TELEGRAM_TOKEN",
        TOKEN,
        "DOITHOAI_TELEGRAM_URL",
        "http://127.0.0.1:" + server.getAddress().getPort());
  }

  /**
   * Waits until everybody got a message.
   *
   * @return how many have not when the time was up, or the process gone
   */
  synchronized int awaitAnswers(Process bot, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (answered.size() < questions.size() && bot.isAlive() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.timedWait(this, POLL_MILLIS);
    }
    return questions.size() - answered.size();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    JsonNode body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
    ObjectNode answer = JSON.createObjectNode().put("ok", true);
    answer.set(
        "result",
        switch (method) {
          case "getme" -> me();
          case "getupdates" -> updates(body.path("offset").asInt());
          case "sendmessage" -> sent(body);
          case "editmessagetext" -> message(body.path("message_id").asInt(), body);
          default -> JSON.getNodeFactory().booleanNode(true);
        });
    byte[] json = answer.toString().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, json.length);
      exchange.getResponseBody().write(json);
    }
  }

  /** Updates are numbered from 1, as the questions are. */
  private ArrayNode updates(int offset) {
    ArrayNode updates = JSON.createArrayNode();
    int first = Math.max(offset, 1);
    for (int number = first;
        number <= questions.size() && updates.size() < MOST_UPDATES;
        number++) {
      updates.add(update(number));
    }
    if (updates.isEmpty()) {
      pause();
    }
    return updates;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ObjectNode update(int number) {
    long person = FIRST_PERSON + number;
    ObjectNode update = JSON.createObjectNode().put("update_id", number);
    ObjectNode message = update.putObject("message");
    message.put("message_id", number);
    message.put("date", Instant.now().getEpochSecond());
    message.put("text", questions.get(number - 1));
    message.putObject("chat").put("id", person).put("type", "private");
    message.putObject("from").put("id", person).put("is_bot", false).put("first_name", "Person");
    return update;
  }

  private static ObjectNode me() {
    ObjectNode me = JSON.createObjectNode();
    return me.put("id", BOT)
        .put("is_bot", true)
        .put("first_name", "Doithoai")
        .put("username", "BenchmarkBot");
  }

  private synchronized ObjectNode sent(JsonNode body) {
    answered.add(body.path("chat_id").asLong());
    notifyAll();
    return message(questions.size() + ++messages, body);
  }

  private static ObjectNode message(int id, JsonNode body) {
    ObjectNode message = JSON.createObjectNode().put("message_id", id);
    message.put("date", Instant.now().getEpochSecond());
    message.put("text", body.path("text").asText());
    message.putObject("chat").put("id", body.path("chat_id").asLong()).put("type", "private");
    message.set("from", me());
    return message;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
