package org.doithoai.web;

import java.time.Clock;
import java.util.List;
import org.doithoai.conversation.PassageLinks;
import org.jdbi.v3.core.Jdbi;

/** All pages, put together. */
public final class Site implements AutoCloseable {

  private static final int QUESTIONS_A_MINUTE = 30;

  private final WebSettings settings;
  private final Sessions sessions;
  private final Jdbi jdbi;
  private final SignedLinks links;
  private final Clock clock;
  private final Frames frames;
  private final Library library;
  private final MetricsPage metrics;

  /**
   * @param library the articles
   * @param jdbi where sessions and keys are kept
   */
  public Site(WebSettings settings, Library library, Jdbi jdbi, Clock clock) {
    LinkSigner signer = new LinkSigner(Sessions.key(jdbi));
    this.settings = settings;
    this.jdbi = jdbi;
    this.sessions = new Sessions(jdbi, signer, clock);
    this.library = library;
    this.clock = clock;
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
   * @param source what the desk shows; its health is that of the checks
   */
  public void serve(WebServer server, List<HealthCheck> checks, DeskSource source) {
    HealthPage health = new HealthPage(checks);
    TermPages terms = new TermPages(library, links, frames);
    LoginPages login = new LoginPages(settings, sessions, frames, clock);
    DeskPages desk = new DeskPages(frames, jdbi, source, clock);
    PeerLimiter asking = new PeerLimiter(QUESTIONS_A_MINUTE, clock);
    server
        .page(StaticFiles.STYLE_PATH, request -> StaticFiles.STYLE_SHEET)
        .page("/icon.svg", request -> StaticFiles.ICON)
        .page("/robots.txt", request -> Response.plain(200, "User-agent: *\nDisallow: /\n"))
        .page("/healthz", request -> Response.plain(200, "alive\n"))
        .page("/readyz", health)
        .page("/metrics", metrics)
        .page(SignedLinks.PATH, new PassagePage(library, links, frames))
        .page("/", frames.forReaders(new SearchPage(library, links, frames, asking)))
        .page(LoginPages.LOGIN, login::login)
        .page(LoginPages.LOGOUT, login::logout)
        .page(DeskView.PATH, desk::answer)
        .page(DeskView.PATH + "/", desk::answer)
        .page("/articles", frames.forReaders(new ArticlesPage(library, frames)))
        .page("/timeline", frames.forReaders(new TimelinePage(library, frames)))
        .page(TimelinePage.PATH, frames.forReaders(new TimelinePage(library, frames)))
        .page(MeetingPage.PATH, frames.forReaders(new MeetingPage(library, links, frames)))
        .page(TermPages.LIST, frames.forReaders(terms::list))
        .page(TermPages.TERM, frames.forReaders(terms::term))
        .page(TermPages.PERSON, frames.forReaders(terms::person))
        .otherwise(request -> frames.message(request, 404, "gone.forged"))
        .failure(request -> frames.message(request, 500, "gone.failed"));
  }

  @Override
  public void close() {
    metrics.close();
  }
}
