package org.doithoai.app;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.doithoai.conversation.PassageLinks;
import org.doithoai.messaging.LoginRefusedException;
import org.doithoai.platform.slack.SlackSettings;
import org.doithoai.storage.Database;
import org.doithoai.web.DeskSource;
import org.doithoai.web.HealthCheck;
import org.doithoai.web.Library;
import org.doithoai.web.Site;
import org.doithoai.web.WebServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server while the bot runs: pages, and Slack's requests where they come over HTTP.
 * Without its port the bot runs on, unless Slack needs it.
 */
public final class WebService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebService.class);

  private final @Nullable WebServer pages;
  private final @Nullable WebServer slack;
  private final @Nullable Site site;

  /**
   * Takes the ports.
   *
   * @param library null where there are no articles to show
   * @throws LoginRefusedException when Slack's requests cannot be taken
   */
  public WebService(Settings settings, Database database, @Nullable Library library, Clock clock) {
    boolean needed = settings.slack().map(SlackSettings::overHttp).orElse(false);
    int slackPort = settings.slack().map(SlackSettings::port).orElse(0);
    boolean own = needed && slackPort != 0 && slackPort != settings.web().port();
    boolean any = settings.web().enabled() || (needed && !own);
    pages = any ? open(settings, settings.web().port(), "web.port", needed && !own) : null;
    slack = own ? open(settings, slackPort, "slack.port", true) : pages;
    site =
        pages == null || library == null || !settings.web().enabled()
            ? null
            : new Site(settings.web(), library, database.jdbi(), clock);
  }

  private static @Nullable WebServer open(Settings settings, int port, String key, boolean needed) {
    String host = settings.web().host();
    try {
      return new WebServer(host, port);
    } catch (IOException e) {
      String problem =
          "%s:%d cannot be used (%s): see %s".formatted(host, port, e.getMessage(), key);
      if (needed) {
        throw new LoginRefusedException("Slack's requests cannot be taken: " + problem);
      }
      LOG.warn("There are no pages: {}", problem);
      return null;
    }
  }

  /** Where cited passages can be read. */
  public PassageLinks links() {
    return site == null ? PassageLinks.OWN_ADDRESS : site.links();
  }

  /** Where pages are served; 0 for nowhere. */
  int port() {
    return pages == null ? 0 : pages.port();
  }

  /** Has what is asked under a path of Slack's handled. */
  public BiConsumer<String, HttpHandler> routes() {
    return (path, handler) -> Optional.ofNullable(slack).ifPresent(s -> s.route(path, handler));
  }

  /**
   * Begins to answer.
   *
   * @param checks what readiness is told by
   * @param desk what the desk shows
   */
  public void start(List<HealthCheck> checks, DeskSource desk) {
    if (pages != null) {
      if (site != null) {
        site.serve(pages, checks, desk);
      }
      pages.start();
      LOG.info("Pages on port {}", pages.port());
    }
    if (slack != null && slack != pages) {
      slack.start();
      LOG.info("Waiting for Slack on port {}", slack.port());
    }
  }

  @Override
  public void close() {
    if (slack != null && slack != pages) {
      slack.close();
    }
    if (pages != null) {
      pages.close();
    }
    if (site != null) {
      site.close();
    }
  }
}
