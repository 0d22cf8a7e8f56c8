package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.doithoai.conversation.PlatformEmulator;
import org.doithoai.conversation.TestChat;
import org.jspecify.annotations.Nullable;

/**
 * Slack's Web API as far as the bot uses it, on loopback: messages with their limits and threads,
 * answers to response URLs, views with their triggers, people's locales, and faults on demand. What
 * people do reaches the bot through a {@link SocketServer}. It outlives the bots that talk to it.
 */
public final class SlackEmulator extends PlatformEmulator<SlackEmulator.Call> {

  static final String BOT_TOKEN = "xoxb-test-token";

  /** With a workspace's id behind it: the token there, once the app is installed. */
  static final String TOKEN_OF = "xoxb-of-";

  static final String APP_TOKEN = "xapp-test-token";
  static final String TEAM = "T0TEST";
  static final String BOT = "U0BOT";
  static final String BOT_ID = "B0BOT";

  /** Noted of a message that was taken before, and is not shown again. */
  static final String REPEATED = "repeated";

  /**
   * A call of the bot, as it arrived.
   *
   * @param method of the Web API, or {@code response_url}
   * @param error Slack's word; empty when it was done
   */
  record Call(String method, Map<String, String> body, String error, String ts) implements Called {

    String get(String field) {
      return body.getOrDefault(field, "");
    }

    String text() {
      return get("text");
    }

    JsonNode json(String field) {
      return read(get(field).isEmpty() ? "null" : get(field));
    }

    JsonNode blocks() {
      return json("blocks");
    }

    boolean done() {
      return error.isEmpty();
    }
  }

  /**
   * What to answer instead.
   *
   * @param taken whether the call is done all the same
   */
  record Fault(int status, String body, String retryAfter, boolean taken) {

    static Fault error(String error) {
      return new Fault(200, "{\"ok\":false,\"error\":\"" + error + "\"}", "", false);
    }

    static Fault tooMany(int seconds) {
      return new Fault(
          429, "{\"ok\":false,\"error\":\"ratelimited\"}", String.valueOf(seconds), false);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  final SocketServer socket = new SocketServer();
  final SlackWorkspace workspace;
  private volatile Function<Call, @Nullable Fault> faults = call -> null;
  private volatile Consumer<Call> observer = call -> {};

  /** Where it is always the same time. */
  SlackEmulator() {
    this(InstantSource.fixed(TestChat.NOW));
  }

  /**
   * @param time when people do what they do
   */
  SlackEmulator(InstantSource time) {
    this.workspace = new SlackWorkspace(time, socket);
    serve("/api/", this::handle);
    serve("/response/", this::handleResponse);
    serve("/files/", this::handleFile);
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return at("/api/");
  }

  void faults(Function<Call, @Nullable Fault> decision) {
    faults = decision;
  }

  /** Is told of every call that was performed. */
  void observer(Consumer<Call> listener) {
    observer = listener;
  }

  /** Where a file of this name is kept. */
  String file(String name) {
    return at("/files/" + name).toString();
  }

  /** Whoever has no token is sent to sign in. */
  private void handleFile(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] content = workspace.content(path.substring("/files/".length()));
    boolean may =
        ("Bearer " + BOT_TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    try (exchange) {
      exchange.getResponseHeaders().set("Location", at("/api/signin").toString());
      exchange.sendResponseHeaders(may ? 200 : 302, may ? 0 : -1);
      if (may) {
        exchange.getResponseBody().write(content);
      }
    }
  }

  /** To which five answers can be posted. */
  String newResponseUrl() {
    return at("/response/" + workspace.newResponse()).toString();
  }

  // ---- what the bot did

  /** The calls of a method so far that were done. */
  List<Call> done(String method) {
    return calls(method).stream().filter(Call::done).toList();
  }

  /** Waits for so many calls of a method that were done, and gives them. */
  List<Call> done(String method, int count) {
    await(
        count + " × " + method,
        all -> all.stream().filter(c -> c.method().equals(method) && c.done()).count() >= count);
    return done(method);
  }

  /** Waits for so many messages in a channel, and gives them. */
  List<Call> messages(String channel, int count) {
    await(count + " messages in " + channel, all -> in(all, channel).size() >= count);
    return messages(channel);
  }

  List<Call> messages(String channel) {
    return in(calls(), channel);
  }

  private static List<Call> in(List<Call> calls, String channel) {
    return calls.stream()
        .filter(c -> c.method().equals("chat.postMessage") && c.done())
        .filter(c -> c.get("channel").equals(channel))
        .toList();
  }

  // ---- the server

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = path.substring("/api/".length());
    String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    Map<String, String> body =
        form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (token.startsWith("Basic ")) {
      byte[] app = Base64.getDecoder().decode(token.substring("Basic ".length()));
      body.put("app", new String(app, StandardCharsets.UTF_8));
    }
    if (token.startsWith("Bearer ")) {
      body.put("token", token.substring("Bearer ".length()));
    }
    answer(exchange, method, body);
  }

  private void handleResponse(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Map<String, String> body = new TreeMap<>();
    JsonNode json = JSON.readTree(exchange.getRequestBody());
    json.properties()
        .forEach(
            field ->
                body.put(
                    field.getKey(),
                    field.getValue().isTextual()
                        ? field.getValue().asText()
                        : field.getValue().toString()));
    body.put("id", path.substring("/response/".length()));
    answer(exchange, "response_url", body);
  }

  private void answer(HttpExchange exchange, String method, Map<String, String> body)
      throws IOException {
    Fault fault = faults.apply(new Call(method, body, "", ""));
    Fault usual = fault == null || fault.taken() ? perform(method, body) : fault;
    if (fault != null && !fault.taken()) {
      note(new Call(method, body, "fault", ""));
    }
    respond(exchange, fault == null ? usual : fault);
  }

  private synchronized Fault perform(String method, Map<String, String> body) {
    SlackWorkspace.Done done = workspace.perform(method, body);
    note(done.call());
    observer.accept(done.call());
    String error = done.call().error();
    return method.equals("response_url")
        ? new Fault(error.isEmpty() ? 200 : 404, error.isEmpty() ? "ok" : error, "", true)
        : new Fault(200, done.answer().toString(), "", true);
  }

  static Map<String, String> form(String body) {
    Map<String, String> fields = new TreeMap<>();
    JsonNode form = SlackReceiver.payload(body.isEmpty() ? "a=" : body);
    form.properties().forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
    return fields;
  }

  private static void respond(HttpExchange exchange, Fault answer) throws IOException {
    try (exchange) {
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      if (!answer.retryAfter().isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
      }
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    socket.close();
    super.close();
  }
}
