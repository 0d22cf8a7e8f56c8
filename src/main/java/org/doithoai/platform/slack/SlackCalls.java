package org.doithoai.platform.slack;

import com.slack.api.methods.SlackApiTextResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.doithoai.messaging.Delivery;
import org.doithoai.platform.slack.WebApi.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls methods with a workspace's token, as often as Slack allows, and tells what became of each
 * in the outbox's words. Any number of threads.
 */
final class SlackCalls {

  private static final Logger LOG = LoggerFactory.getLogger(SlackCalls.class);

  /** How long to wait when Slack refuses the token: somebody has to do something first. */
  private static final Duration TOKEN_REFUSED = Duration.ofMinutes(1);

  private static final Set<String> TOKEN =
      Set.of(
          "invalid_auth",
          "not_authed",
          "token_revoked",
          "token_expired",
          "account_inactive",
          "no_permission",
          "org_login_required",
          "ekm_access_denied",
          "team_access_not_granted");

  private static final Set<String> GONE =
      Set.of(
          "channel_not_found",
          "not_in_channel",
          "is_archived",
          "user_not_found",
          "user_is_bot",
          "cannot_dm_bot",
          "user_disabled",
          "messages_tab_disabled",
          "channel_is_archived");

  /** What Slack says to a message it has taken before, when it is no longer there. */
  private static final Set<String> REPEATED =
      Set.of("duplicate_message_not_found", "duplicate_channel_not_found");

  /** There is nothing to change or to take away any more. */
  private static final Set<String> NOTHING_THERE =
      Set.of("message_not_found", "cant_delete_message", "thread_not_found");

  private final WebApi.Authorized api;
  private final RateLimitTiers tiers;

  SlackCalls(WebApi.Authorized api, RateLimitTiers tiers) {
    this.api = api;
    this.tiers = tiers;
  }

  String token() {
    return api.token();
  }

  /** Posts to a URL that Slack gave to answer by. */
  Delivery post(String responseUrl, String json) {
    return delivery(
        "response_url", responseUrl, api.api().post(responseUrl, json), response -> null);
  }

  /**
   * Calls a method, unless it is called too much already.
   *
   * @param key what a limit of Slack's is for, beside the method: a channel, a person
   * @param id the message's ts in the answer; null when it has none
   */
  <T extends SlackApiTextResponse> Delivery make(
      String method, String key, WebApi.Call<T> call, Function<T, @Nullable String> id) {
    Optional<Duration> closed = tiers.enter(method, method + " " + key);
    return closed.isPresent()
        ? new Delivery.Later(closed.get(), "too many calls of " + method)
        : delivery(method, key, api.call(call), id);
  }

  private <T> Delivery delivery(
      String method, String key, Result<T> result, Function<T, @Nullable String> id) {
    return switch (result) {
      case Result.Done<T>(T response) -> new Delivery.Sent(id.apply(response));
      case Result.Unreadable<T>() -> new Delivery.Sent(null);
      case Result.TooMany<T>(Duration after) ->
          new Delivery.Later(tiers.close(method + " " + key, after), "too many calls of " + method);
      case Result.Failed<T>(String reason) -> new Delivery.Later(null, reason);
      case Result.Refused<T>(String error, String needed) -> refused(method, error, needed);
    };
  }

  private static Delivery refused(String method, String error, @Nullable String needed) {
    if (TOKEN.contains(error)) {
      LOG.error("Slack refuses the bot token ({}): see slack.bot-token", error);
      return new Delivery.Later(TOKEN_REFUSED, error);
    }
    if (error.equals("missing_scope")) {
      LOG.error("Slack refuses {}: the app lacks the scope {}", method, needed);
    }
    if (REPEATED.contains(error)) {
      return new Delivery.Sent(null);
    }
    if (NOTHING_THERE.contains(error) && method.equals("chat.delete")) {
      return new Delivery.Sent(null);
    }
    return GONE.contains(error)
        ? new Delivery.ChatGone(error)
        : new Delivery.Refused(method + ": " + error);
  }
}
