package org.doithoai.web;

import java.time.Clock;
import java.util.List;
import org.doithoai.conversation.PassageLinks;
import org.jdbi.v3.core.Jdbi;

/** All pages, put together. */
public final class Site implements AutoCloseable {

  private final SignedLinks links;
  private final Frames frames;
  private final Library library;
  private final MetricsPage metrics;

  /**
   * @param library the articles
   * @param jdbi where sessions and keys are kept
   */
  public Site(WebSettings settings, Library library, Jdbi jdbi, Clock clock) {
    LinkSigner signer = new LinkSigner(Sessions.key(jdbi));
    Sessions sessions = new Sessions(jdbi, signer, clock);
    this.library = library;
    this.links = new SignedLinks(settings, signer, clock);
    this.frames = new Frames(settings, sessions);
    this.metrics = new MetricsPage(jdbi, clock);
  }

  /** Where cited passages can be read. */
  public PassageLinks links() {
    return links;
  }

  /**
   * Has a server answer with the pages.
   *
   * @param checks what readiness is told by
   */
  public void serve(WebServer server, List<HealthCheck> checks) {
    HealthPage health = new HealthPage(checks);
    server
        .page(StaticFiles.STYLE_PATH, request -> StaticFiles.STYLE_SHEET)
        .page("/icon.svg", request -> StaticFiles.ICON)
        .page("/robots.txt", request -> Response.plain(200, "User-agent: *\nDisallow: /\n"))
        .page("/healthz", request -> Response.plain(200, "alive\n"))
        .page("/readyz", health)
        .page("/metrics", metrics)
        .page(SignedLinks.PATH, new PassagePage(library, links, frames))
        .otherwise(request -> frames.message(request, 404, "gone.forged"))
        .failure(request -> frames.message(request, 500, "gone.failed"));
  }

  @Override
  public void close() {
    metrics.close();
  }
}
