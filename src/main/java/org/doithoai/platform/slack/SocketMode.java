package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientTyrusImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import com.slack.api.socket_mode.response.AckResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.doithoai.messaging.ExponentialBackoff;
import org.doithoai.messaging.LeaderTask;
import org.doithoai.messaging.LoginRefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Slack sends over a WebSocket, and acknowledges each once it is on disk. The SDK's
 * client connects; what arrives, and when to connect again, is seen to here: the client has one
 * thread for both, and would let arrivals wait while it connects, longer than the three seconds in
 * which Slack wants an acknowledgement; and it would connect without end to a server that sends it
 * away. Once stopped it is of no further use.
 */
final class SocketMode implements LeaderTask.Work {

  private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

  /** Slack's words for an app token that will never do. */
  private static final Set<String> REFUSED =
      Set.of(
          "invalid_auth",
          "not_authed",
          "not_allowed_token_type",
          "token_revoked",
          "account_inactive",
          "missing_scope",
          "no_permission");

  /** So many places at the same time; what they bring is written down together. */
  private static final int LANES = 256;

  private static final int SDK_POLLERS = 1;

  /**
   * Read once before anything arrives: loading the SDK's classes may take a second, and after an
   * outage hundreds of events arrive at once.
   */
  private static final List<String> WARM_UP =
      List.of(
          """
          {"type":"events_api","envelope_id":"-","payload":{"type":"event_callback",
            "event":{"type":"message","channel":"D0","user":"U0","text":"","ts":"0.0"}}}\
          """,
          """
          {"type":"slash_commands","envelope_id":"-","payload":{"command":"/-","text":""}}\
          """,
          """
          {"type":"interactive","envelope_id":"-","payload":{"type":"block_actions",
            "user":{"id":"U0"},"team":{"id":"T0"},"actions":[{"type":"button"}]}}\
          """);

  private static final long CHECKED_EVERY_MS = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final ExponentialBackoff WAIT =
      new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

  private final WebApi api;
  private final String appToken;
  private final App app;
  private final SlackReceiver receiver;
  private final SocketModeRequestParser parser;

  /** What happens in one place is written down in its order: by the same thread. */
  private final List<ExecutorService> threads =
      IntStream.range(0, LANES)
          .mapToObj(
              i ->
                  Executors.newSingleThreadExecutor(
                      Thread.ofVirtual().name("slack-socket-" + i).factory()))
          .toList();

  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("slack-connection").daemon().factory());
  private final AtomicBoolean refresh = new AtomicBoolean();
  private volatile @Nullable SocketModeClient client;
  private volatile boolean stopping;

  /** For the keeper's thread alone. */
  private int failures;

  private long notBefore = System.nanoTime();

  /**
   * @param app whose only listener is this receiver
   */
  SocketMode(WebApi api, String appToken, App app, SlackReceiver receiver) {
    this.api = api;
    this.receiver = receiver;
    this.appToken = appToken;
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
  }

  /**
   * Begins to take requests; false when Slack cannot be reached yet.
   *
   * @throws LoginRefusedException when it never will
   */
  @Override
  public boolean start() {
    WebApi.Result<AppsConnectionsOpenResponse> opened =
        api.call(null, methods -> methods.appsConnectionsOpen(r -> r.token(appToken)));
    if (opened instanceof WebApi.Result.Refused<?>(String error, _) && REFUSED.contains(error)) {
      throw new LoginRefusedException(
          "Slack refuses the app token ("
              + error
              + "): copy it again from Basic Information, App-Level Tokens, into"
              + " DOITHOAI_SLACK_APP_TOKEN or the file named by slack.app-token-file; it begins"
              + " with xapp- and needs the scope connections:write");
    }
    if (!(opened instanceof WebApi.Result.Done<AppsConnectionsOpenResponse>(var response))) {
      LOG.warn("Slack opens no connection yet: {}", opened);
      return false;
    }
    WARM_UP.forEach(this::request);
    try {
      SocketModeClient connecting =
          new SocketModeClientTyrusImpl(
              api.slack(),
              appToken,
              response.getUrl(),
              SDK_POLLERS,
              new Arrivals(),
              false,
              false,
              CHECKED_EVERY_MS);
      client = connecting;
      connecting.addWebSocketCloseListener((code, reason) -> look(connecting));
      connecting.connect();
      var _ =
          keeper.scheduleWithFixedDelay(
              () -> keep(connecting), CHECKED_EVERY_MS, CHECKED_EVERY_MS, TimeUnit.MILLISECONDS);
      return true;
    } catch (URISyntaxException | IOException e) {
      LOG.warn("Slack's address for a connection is odd: {}", e.getMessage());
      return false;
    }
  }

  /** Connects anew when it is wanted or needed; every time it was in vain it waits longer. */
  private void keep(SocketModeClient connecting) {
    boolean wanted = refresh.getAndSet(false);
    if (stopping || System.nanoTime() - notBefore < 0) {
      return;
    }
    if (!wanted && connecting.verifyConnection()) {
      failures = 0;
      return;
    }
    try {
      connecting.connectToNewEndpoint();
    } catch (IOException | RuntimeException e) {
      LOG.warn("Slack opens no connection yet: {}", e.getMessage());
    }
    notBefore = System.nanoTime() + WAIT.after(failures++).toNanos();
  }

  private void look(SocketModeClient connecting) {
    try {
      keeper.execute(() -> keep(connecting));
    } catch (RejectedExecutionException e) {
      LOG.debug("stopping");
    }
  }

  /** Where the SDK puts what arrives. It finds nothing there: we see to all of it. */
  private final class Arrivals implements SocketModeMessageQueue {

    @Override
    public void add(String message) {
      JsonNode json;
      try {
        json = SlackMessage.read(message);
      } catch (UncheckedIOException e) {
        LOG.warn("Slack sent something that is no JSON; it is passed over");
        return;
      }
      switch (json.path("type").asText()) {
        case "hello" -> LOG.info("Connected to Slack");
        case "disconnect" -> disconnected(json.path("reason").asText());
        default -> submit(message, json);
      }
    }

    /** One that is to be refreshed is so at once; one that Slack does not want, when it ended. */
    private void disconnected(String reason) {
      LOG.info("Slack ends the connection: {}", reason);
      SocketModeClient connected = client;
      if (reason.equals("link_disabled")) {
        LOG.error("Socket Mode is switched off in the app's settings at Slack");
      } else if (connected != null && !reason.equals("too_many_websockets")) {
        refresh.set(true);
        look(connected);
      }
    }

    @Override
    public @Nullable String poll() {
      return null;
    }
  }

  private void submit(String message, JsonNode json) {
    String envelope = json.path("envelope_id").asText();
    if (envelope.isEmpty()) {
      return;
    }
    try {
      JsonNode payload = json.path("payload");
      threads
          .get(Math.floorMod(SlackReceiver.place(payload).hashCode(), LANES))
          .execute(() -> handle(message, payload, envelope));
    } catch (RejectedExecutionException e) {
      LOG.debug("stopping; Slack will send it again");
    }
  }

  private void handle(String message, JsonNode payload, String envelope) {
    if (stopping) {
      return;
    }
    try {
      Request<?> request = request(message);
      if (request == null) {
        receiver.receive(payload);
      } else if (app.run(request).getStatusCode() != 200) {
        return;
      }
    } catch (Exception e) {
      LOG.error(
          "Something could not be written down; Slack will send it again: {}",
          SlackReceiver.cause(e));
      return;
    }
    acknowledge(envelope);
  }

  /** The request as Bolt knows it; null when it is of a kind that Bolt's classes cannot hold. */
  private @Nullable Request<?> request(String message) {
    return SlackReceiver.read(
        () -> Optional.ofNullable(parser.parse(message)).map(r -> r.getBoltRequest()).orElse(null));
  }

  private void acknowledge(String envelope) {
    SocketModeClient connected = client;
    try {
      if (connected != null) {
        connected.sendSocketModeResponse(new AckResponse(envelope));
      }
    } catch (RuntimeException e) {
      LOG.info("Slack did not hear an acknowledgement and will send again: {}", e.toString());
    }
  }

  /** Takes no more; those being written down are, within two seconds. */
  @Override
  public void stop() throws InterruptedException {
    stopping = true;
    keeper.shutdownNow();
    threads.forEach(ExecutorService::shutdown);
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (ExecutorService thread : threads) {
      if (!thread.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        thread.shutdownNow();
      }
    }
    try (SocketModeClient _ = client) {
      LOG.debug("closing");
    } catch (IOException | RuntimeException e) {
      LOG.debug("not closed properly: {}", e.toString());
    }
  }
}
