package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bolt's only listener: hands each request to the workspace it concerns, and has it acknowledged
 * once it is on disk. It reads what Slack sent as JSON, whatever kind it is: a kind that Bolt has
 * no listener for, or a field that its classes do not expect, would never be acknowledged, and come
 * again and again.
 */
final class SlackReceiver implements Middleware {

  private static final Logger LOG = LoggerFactory.getLogger(SlackReceiver.class);

  /** The workspace is not there any more. */
  static final Set<String> LEAVING = Set.of("app_uninstalled", "tokens_revoked");

  /** What a receiver needs to know of workspaces. */
  interface Workspaces {

    /** The workspace with this id. */
    Optional<Workspace> find(String team);

    /** The app was taken out of a workspace, or may not act there any more. */
    void left(String team, JsonNode event);
  }

  private final Workspaces workspaces;

  SlackReceiver(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  @SuppressWarnings("rawtypes") // the SDK's
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    return switch (request.getRequestType()) {
      case OAuthStart, OAuthCallback, UrlVerification -> chain.next(request);
      case SSLCheck -> Response.ok();
      default -> {
        receive(payload(request.getRequestBodyAsString()));
        yield Response.ok();
      }
    };
  }

  /**
   * Takes what Slack sent; when it returns it may be acknowledged.
   *
   * @throws RuntimeException when it could not be written: then it must not be acknowledged
   */
  void receive(JsonNode payload) {
    String team = team(payload);
    if (LEAVING.contains(payload.path("event").path("type").asText())) {
      workspaces.left(team, payload.path("event"));
      return;
    }
    Optional<Workspace> workspace = workspaces.find(team);
    if (workspace.isEmpty()) {
      LOG.warn("Something happened in workspace {}, where the bot is not installed", team);
      return;
    }
    workspace.get().receive(payload);
  }

  /** What the SDK makes of something that Slack sent; null where it cannot read it. */
  static @Nullable Request<?> read(Supplier<@Nullable Request<?>> parsing) {
    try {
      return parsing.get();
    } catch (RuntimeException e) {
      LOG.debug("read without the SDK, which cannot: {}", e.toString());
      return null;
    }
  }

  /** What was behind a failure, without the words of people that stand in what it led to. */
  static String cause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString().lines().findFirst().orElse("");
  }

  /** In a channel that workspaces share, it is the one the app is installed in that counts. */
  private static String team(JsonNode payload) {
    return first(
        payload, List.of("/authorizations/0/team_id", "/team_id", "/team/id", "/user/team_id"));
  }

  /** What happens in the same place is taken in its order. */
  static String place(JsonNode payload) {
    return first(
        payload,
        List.of(
            "/event/channel",
            "/event/item/channel",
            "/event/assistant_thread/channel_id",
            "/channel/id",
            "/channel_id"));
  }

  /** The first of some texts that is there; empty when none is. */
  private static String first(JsonNode payload, List<String> paths) {
    return paths.stream()
        .map(payload::at)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse("");
  }

  /** Over Socket Mode everything is JSON; over HTTP some of it is a form, perhaps with JSON. */
  static JsonNode payload(String body) {
    if (body.stripLeading().startsWith("{")) {
      return SlackMessage.read(body);
    }
    ObjectNode form = SlackMessage.JSON.createObjectNode();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return form.has("payload") ? SlackMessage.read(form.path("payload").asText()) : form;
  }

  private static String decoded(String word) {
    try {
      return URLDecoder.decode(word, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return word;
    }
  }
}
