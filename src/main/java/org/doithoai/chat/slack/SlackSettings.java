package org.doithoai.chat.slack;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Slack, and how much to send.
 *
 * @param botToken of the workspace the app is installed in: {@code xoxb-…}
 * @param appToken for Socket Mode: {@code xapp-…}; null for HTTP
 * @param signingSecret by which requests over HTTP are known to be Slack's; null for Socket Mode
 * @param url what the names of Web API methods are appended to, with a slash at its end
 * @param port on which requests over HTTP are taken; 0 for any that is free
 * @param perSecond most messages a second, over all channels; 0 for no limit at all
 */
public record SlackSettings(
    String botToken,
    @Nullable String appToken,
    @Nullable String signingSecret,
    URI url,
    int port,
    int perSecond) {

  /** Where Slack's own Web API is. */
  public static final URI SLACK = URI.create("https://slack.com/api/");

  /** Over Socket Mode, with what holds where the configuration says nothing. */
  public static SlackSettings socketMode(String botToken, String appToken) {
    return new SlackSettings(botToken, appToken, null, SLACK, 3000, 10);
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "SlackSettings[" + (appToken == null ? "HTTP" : "Socket Mode") + ", " + url + "]";
  }
}
