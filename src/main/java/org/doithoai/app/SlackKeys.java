package org.doithoai.app;

import java.net.URI;
import java.util.Optional;
import org.doithoai.platform.slack.SlackSettings;

/** The keys of the settings that begin with {@code slack}. */
final class SlackKeys {

  private SlackKeys() {}

  /** What they say; empty when there is neither a bot token nor a client id. */
  static Optional<SlackSettings> read(SettingsReader reader) {
    URI url = reader.prefix("slack.url");
    int port = reader.number("slack.port");
    int perSecond = reader.number("slack.messages-per-second");
    Optional<String> bot = token(reader, "slack.bot-token", "xoxb-");
    Optional<String> app = token(reader, "slack.app-token", "xapp-");
    Optional<String> signing = reader.secret("slack.signing-secret");
    Optional<SlackSettings.Installing> installing = installing(reader);
    boolean any = bot.isPresent() || installing.isPresent();
    if (any && app.isEmpty() && signing.isEmpty()) {
      throw new SettingsException(
          "for Slack, set slack.app-token (Socket Mode) or slack.signing-secret (HTTP) too");
    }
    if (bot.isPresent() && installing.isPresent()) {
      throw new SettingsException(
          "slack.bot-token is for one workspace, slack.client-id for several: set one of them");
    }
    if (!any && app.isPresent()) {
      throw new SettingsException("slack.app-token is set, but slack.bot-token is not");
    }
    return any
        ? Optional.of(
            new SlackSettings(
                bot.orElse(null),
                app.orElse(null),
                signing.orElse(null),
                url,
                port,
                perSecond,
                installing.orElse(null)))
        : Optional.empty();
  }

  private static Optional<SlackSettings.Installing> installing(SettingsReader reader) {
    String client = reader.text("slack.client-id");
    Optional<String> secret = reader.secret("slack.client-secret");
    Optional<String> key = reader.secret("slack.installation-key");
    if (client.isEmpty()) {
      return Optional.empty();
    }
    if (secret.isEmpty() || key.isEmpty()) {
      throw new SettingsException(
          "slack.client-id needs slack.client-secret and slack.installation-key beside it");
    }
    if (!key.get().matches("[A-Za-z0-9+/]{43}=")) {
      throw new SettingsException(
          "slack.installation-key must be 32 bytes in Base64, as from: openssl rand -base64 32");
    }
    return Optional.of(new SlackSettings.Installing(client, secret.get(), key.get()));
  }

  /** A token of Slack's; each kind begins in its own way, and they are easily mixed up. */
  private static Optional<String> token(SettingsReader reader, String key, String beginning) {
    Optional<String> token = reader.secret(key);
    if (token.isPresent() && !token.get().matches(beginning + "\\S{1,500}")) {
      throw new SettingsException(key + " is not as Slack gives it: it begins with " + beginning);
    }
    return token;
  }
}
