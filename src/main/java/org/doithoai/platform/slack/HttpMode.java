package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Slack sends over HTTP, and answers each request once it is on disk. A request counts
 * only when it is signed with the app's secret, over its very bytes, and when its time is within
 * five minutes of ours, before or after: the SDK lets times in the future pass.
 */
final class HttpMode {

  /** Where Slack sends everything: events, interactions, commands. */
  static final String PATH = "/slack/events";

  /** Where whoever wants the app in a workspace begins, and where Slack sends them back to. */
  static final String INSTALL = "/slack/install";

  static final String INSTALLED = "/slack/oauth_redirect";

  private static final Logger LOG = LoggerFactory.getLogger(HttpMode.class);
  private static final Duration LEEWAY = Duration.ofMinutes(5);
  private static final int LONGEST_BODY = 1_000_000;

  private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

  private final App app;
  private final SlackReceiver receiver;
  private final SlackRequestParser parser;
  private final SlackSignature.@Nullable Generator signatures;
  private final boolean installing;
  private final BiConsumer<String, HttpHandler> routes;
  private final Clock clock;
  private final AtomicReference<Instant> warned = new AtomicReference<>(Instant.MIN);
  private volatile boolean taking;

  /**
   * @param app whose only listener is this receiver
   * @param signingSecret null when Slack's requests come another way
   * @param installing whether the app can be installed here
   * @param routes has what is asked under a path handled
   */
  HttpMode(
      App app,
      SlackReceiver receiver,
      @Nullable String signingSecret,
      boolean installing,
      BiConsumer<String, HttpHandler> routes,
      Clock clock) {
    this.app = app;
    this.receiver = receiver;
    this.parser = new SlackRequestParser(app.config());
    this.signatures = signingSecret == null ? null : new SlackSignature.Generator(signingSecret);
    this.installing = installing;
    this.routes = routes;
    this.clock = clock;
  }

  /** Begins to take requests. */
  void start() {
    taking = true;
    if (signatures != null) {
      routes.accept(PATH, this::handle);
    }
    if (installing) {
      routes.accept(INSTALL, this::install);
      routes.accept(INSTALLED, this::install);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!taking) {
        respond(exchange, 503, null);
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
      if (body.length > LONGEST_BODY) {
        respond(exchange, 413, null);
      } else if (!exchange.getRequestMethod().equals("POST")) {
        respond(exchange, 405, null);
      } else if (!isSigned(exchange, body)) {
        respond(exchange, 401, null);
      } else {
        handle(exchange, new String(body, StandardCharsets.UTF_8));
      }
    }
  }

  /** Nobody signs these: what counts is the state, which Bolt checks, and the code. */
  private void install(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        respond(exchange, 405, null);
        return;
      }
      handle(exchange, "");
    }
  }

  private void handle(HttpExchange exchange, String body) throws IOException {
    try {
      Request<?> request = request(exchange, body);
      if (request == null) {
        receiver.receive(SlackReceiver.payload(body));
        respond(exchange, 200, null);
      } else {
        respond(exchange, app.run(request));
      }
    } catch (UncheckedIOException e) {
      warn("Slack sent something that is no JSON; it is passed over");
      respond(exchange, 400, null);
    } catch (Exception e) {
      LOG.error(
          "Something could not be written down; Slack will send it again: {}",
          SlackReceiver.cause(e));
      respond(exchange, 500, null);
    }
  }

  /** The request as Bolt knows it; null when it is of a kind that Bolt's classes cannot hold. */
  private @Nullable Request<?> request(HttpExchange exchange, String body) {
    return SlackReceiver.read(
        () ->
            parser.parse(
                SlackRequestParser.HttpRequest.builder()
                    .requestUri(exchange.getRequestURI().getPath())
                    .queryString(query(exchange.getRequestURI()))
                    .requestBody(body)
                    .headers(new RequestHeaders(exchange.getRequestHeaders()))
                    .remoteAddress("")
                    .build()));
  }

  private static Map<String, List<String>> query(URI uri) {
    Map<String, List<String>> query = new HashMap<>();
    String raw = uri.getRawQuery();
    JsonNode fields = SlackReceiver.payload(raw == null ? "" : raw);
    fields
        .properties()
        .forEach(field -> query.put(field.getKey(), List.of(field.getValue().asText())));
    return query;
  }

  private boolean isSigned(HttpExchange exchange, byte[] body) {
    String time = header(exchange, SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP);
    String signature = header(exchange, SlackSignature.HeaderNames.X_SLACK_SIGNATURE);
    SlackSignature.Generator generator = signatures;
    if (generator == null || !time.matches("\\d{1,12}")) {
      return false;
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(time));
    if (Duration.between(sent, clock.instant()).abs().compareTo(LEEWAY) > 0) {
      warn("A request was refused, as its time is more than five minutes from ours");
      return false;
    }
    String expected = generator.generate(time, new String(body, StandardCharsets.UTF_8));
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
  }

  /** Says what anybody can bring about, so once a minute at most. */
  private void warn(String words) {
    Instant now = clock.instant();
    Instant last = warned.get();
    boolean due = last.equals(Instant.MIN) || !last.plus(BETWEEN_WARNINGS).isAfter(now);
    if (due && warned.compareAndSet(last, now)) {
      LOG.warn(words);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static void respond(HttpExchange exchange, Response response) throws IOException {
    for (Map.Entry<String, List<String>> header : response.getHeaders().entrySet()) {
      exchange.getResponseHeaders().put(header.getKey(), header.getValue());
    }
    if (response.getBody() != null) {
      exchange.getResponseHeaders().set("Content-Type", response.getContentType());
    }
    respond(exchange, response.getStatusCode(), response.getBody());
  }

  private static void respond(HttpExchange exchange, int status, @Nullable String body)
      throws IOException {
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Takes no more: Slack sends again what it gets no answer to. */
  void stop() {
    taking = false;
  }
}
