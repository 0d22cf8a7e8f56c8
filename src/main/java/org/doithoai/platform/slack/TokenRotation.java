package org.doithoai.platform.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.doithoai.platform.slack.Installations.Installed;
import org.doithoai.platform.slack.WebApi.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges tokens of workspaces for new ones before they end, where the app's tokens do. An
 * exchange that fails is tried again the next time. For one thread.
 */
final class TokenRotation {

  private static final Logger LOG = LoggerFactory.getLogger(TokenRotation.class);

  /** So long before its end a token is exchanged, of the twelve hours it has. */
  private static final Duration AHEAD = Duration.ofHours(2);

  private final WebApi api;
  private final SlackSettings.Installing app;
  private final Installations installations;
  private final Workspaces workspaces;
  private final Clock clock;

  TokenRotation(
      WebApi api,
      SlackSettings.Installing app,
      Installations installations,
      Workspaces workspaces,
      Clock clock) {
    this.api = api;
    this.app = app;
    this.installations = installations;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** Exchanges those that end soon. */
  void run() {
    for (Installed installed : installations.all()) {
      Instant end = installed.end();
      if (end != null && !clock.instant().plus(AHEAD).isBefore(end)) {
        exchange(installed);
      }
    }
  }

  private void exchange(Installed old) {
    Result<OAuthV2AccessResponse> given =
        api.call(
            null,
            client ->
                client.oauthV2Access(
                    r ->
                        r.clientId(app.clientId())
                            .clientSecret(app.clientSecret())
                            .grantType("refresh_token")
                            .refreshToken(old.refresh())));
    String team = old.identity().team();
    if (given instanceof Result.Done<OAuthV2AccessResponse>(var response)
        && response.getAccessToken() != null) {
      workspaces.renewed(Installed.of(old.identity(), response, clock));
      LOG.info("The token of workspace {} was exchanged for a new one", team);
    } else if (given instanceof Result.Refused<?>(String error, _)) {
      LOG.error(
          "Slack gives no new token for workspace {} ({}): install the app there again",
          team,
          error);
    } else {
      LOG.warn("The token of workspace {} could not be exchanged yet", team);
    }
  }
}
