package org.doithoai.platform.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.builtin.oauth.OAuthV2AccessErrorHandler;
import com.slack.api.bolt.service.builtin.oauth.OAuthV2SuccessHandler;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the app installed in workspaces by OAuth: Bolt sends whoever asks to Slack with a state,
 * which has to come back from the same browser, once; then Slack gives the workspace's token.
 */
final class Installer {

  /** What the app asks for; {@code config/slack-manifest.yaml} has the same. */
  static final List<String> SCOPES =
      List.of(
          "app_mentions:read",
          "assistant:write",
          "chat:write",
          "commands",
          "im:history",
          "users:read");

  private static final Logger LOG = LoggerFactory.getLogger(Installer.class);

  private Installer() {}

  /** A Bolt app's settings, for installing. */
  static void configure(AppConfig config, SlackSettings.Installing installing) {
    config.setClientId(installing.clientId());
    config.setClientSecret(installing.clientSecret());
    config.setScope(String.join(",", SCOPES));
    config.setOauthInstallPath(HttpMode.INSTALL);
    config.setOauthRedirectUriPath(HttpMode.INSTALLED);
    config.setOAuthInstallPageRenderingEnabled(false);
  }

  /** Has a Bolt app hand over each workspace it is installed in. */
  static void install(App app, Installations installations, Workspaces workspaces, Clock clock) {
    app.asOAuthApp(true);
    app.service(installations);
    app.oauthCallback(
        (OAuthV2SuccessHandler)
            (request, response, granted) -> granted(granted, workspaces, clock));
    app.oauthCallbackError((request, response) -> page(400, "Not installed."));
    app.oauthCallbackStateError(
        (request, response) -> page(400, "This link was used before, or is too old. Try again."));
    app.oauthCallbackAccessError(
        (OAuthV2AccessErrorHandler)
            (request, response, refused) -> {
              LOG.warn("Slack does not let the app be installed: {}", refused.getError());
              return page(400, "Slack did not let the app be installed. Try again.");
            });
    app.oauthCallbackException(
        (request, response, failure) -> {
          LOG.error("An installation failed: {}", SlackReceiver.cause(failure));
          return page(500, "Something went wrong. Try again.");
        });
  }

  private static Response granted(
      OAuthV2AccessResponse granted, Workspaces workspaces, Clock clock) {
    boolean whole = granted.getTeam() != null && granted.getBotUserId() != null;
    if (!whole || granted.getAccessToken() == null || granted.isEnterpriseInstall()) {
      return page(400, "Please install the app in a workspace, not in a whole organization.");
    }
    SlackIdentity identity =
        new SlackIdentity(granted.getTeam().getId(), granted.getBotUserId(), "doithoai");
    workspaces.installed(Installations.Installed.of(identity, granted, clock));
    return page(200, "Installed. You can close this page, and ask Doithoai in Slack.");
  }

  private static Response page(int status, String words) {
    return Response.builder()
        .statusCode(status)
        .contentType("text/plain; charset=utf-8")
        .body(words)
        .build();
  }
}
