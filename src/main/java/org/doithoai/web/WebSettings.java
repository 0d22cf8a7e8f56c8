package org.doithoai.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How pages are served; {@code config/doithoai.yaml} explains each.
 *
 * @param enabled false for no server at all
 * @param host the address it listens on
 * @param port 0 for any that is free
 * @param url the public address, for links, without a slash at its end; null for none
 * @param open true if anybody may read and search all articles
 * @param linksValid how long the link of a citation leads to its passage
 * @param passwordHash of the operator, as {@code doithoai web password} gives it; null for one-time
 *     links alone
 */
public record WebSettings(
    boolean enabled,
    String host,
    int port,
    @Nullable URI url,
    boolean open,
    Duration linksValid,
    @Nullable String passwordHash) {

  /** Where the pages are: the public address, or else this machine's. */
  public String address() {
    if (url != null) {
      return url.toString();
    }
    boolean all = host.equals("0.0.0.0") || host.equals("::");
    String reached = all ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    return "http://" + reached + ":" + port;
  }

  /** True if browsers reach the pages over TLS, so that cookies may insist on it. */
  boolean secure() {
    return url != null && "https".equals(url.getScheme());
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "WebSettings[%s:%d, %s]".formatted(host, port, url);
  }
}
