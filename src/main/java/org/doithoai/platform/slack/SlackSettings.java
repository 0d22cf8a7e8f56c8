package org.doithoai.platform.slack;

import java.net.URI;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Slack, and how much to send.
 *
 * @param botToken of the workspace the app is installed in: {@code xoxb-…}; null when {@code
 *     installing} says how it comes into workspaces
 * @param appToken for Socket Mode: {@code xapp-…}; null for HTTP
 * @param signingSecret by which requests over HTTP are known to be Slack's; null for Socket Mode
 * @param url what the names of Web API methods are appended to, with a slash at its end
 * @param port on which requests over HTTP are taken; 0 for that of the pages
 * @param perSecond most messages a second, over all channels; 0 for no limit at all
 * @param installing how the app is installed in workspaces; null for the one of the bot token
 */
public record SlackSettings(
    @Nullable String botToken,
    @Nullable String appToken,
    @Nullable String signingSecret,
    URI url,
    int port,
    int perSecond,
    @Nullable Installing installing) {

  /** True if Slack, or whoever installs the app, reaches the bot over HTTP. */
  public boolean overHttp() {
    return appToken == null || installing != null;
  }

  /** By what the processes of one app know each other; without secrets. */
  String app() {
    String own =
        installing != null ? installing.clientId() : appToken != null ? appToken : botToken;
    return DigestUtils.sha256Hex(String.valueOf(own));
  }

  /**
   * How the app is installed in workspaces, by whoever may there.
   *
   * @param key 32 bytes in Base64, by which their tokens are encrypted
   */
  public record Installing(String clientId, String clientSecret, String key) {

    /** Without secrets. */
    @Override
    public String toString() {
      return "Installing[" + clientId + "]";
    }
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "SlackSettings[" + (appToken == null ? "HTTP" : "Socket Mode") + ", " + url + "]";
  }
}
