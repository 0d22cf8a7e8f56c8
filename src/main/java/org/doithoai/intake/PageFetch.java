package org.doithoai.intake;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.doithoai.intake.Arrival.State;

/** Fetches one page and keeps it as a file, as far as its site and its kind allow. Thread-safe. */
public final class PageFetch {

  private static final int LARGEST = 20 << 20;
  private static final int TRIES = 6;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(5);

  private final WebClient web;
  private final Robots robots;
  private final ArticleStore store;
  private final IngestLog log;
  private final Clock clock;

  /** Of pages that end up in this store and on this list. */
  public PageFetch(WebClient web, ArticleStore store, IngestLog log, Clock clock) {
    this.web = web;
    this.robots = new Robots(web, clock);
    this.store = store;
    this.log = log;
    this.clock = clock;
  }

  /** Fetches a page that waits on the list. */
  void fetch(Arrival arrival) {
    String address = arrival.address();
    switch (get(URI.create(address))) {
      case Fetched.Got got -> keep(arrival, got);
      case Fetched.Unchanged _ -> again(arrival, Fetched.Failed.now("the server sends nothing"));
      case Fetched.Failed failed -> again(arrival, failed);
    }
  }

  private Fetched get(URI address) {
    return web.get(new WebClient.Wanted(address, null, null, LARGEST, robots::refusal));
  }

  private void keep(Arrival arrival, Fetched.Got got) {
    if (!ArticleStore.takes(got.type())) {
      String type = got.type().isEmpty() ? "of no known type" : got.type();
      again(arrival, Fetched.Failed.forGood("no page of text: " + type));
      return;
    }
    try {
      String source =
          store.save(got, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).source();
      log.note(arrival.address(), arrival.origin(), State.SAVED, source, "");
    } catch (IOException e) {
      // a full disk is nobody's fault but ours: the page is not given up for it
      log.postpone(arrival.address(), "cannot be saved: " + reason(e), FIRST_WAIT);
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }

  private void again(Arrival arrival, Fetched.Failed failed) {
    if (failed.forGood() || arrival.tries() + 1 >= TRIES) {
      log.note(arrival.address(), arrival.origin(), State.REFUSED, null, failed.reason());
      return;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << (2 * arrival.tries()));
    Duration asked = failed.retryAfter();
    log.postpone(
        arrival.address(),
        failed.reason(),
        asked != null && asked.compareTo(wait) > 0 ? asked : wait);
  }

  /**
   * Fetches a page that a person names, at once and once.
   *
   * @throws IOException with one line for people
   */
  public ArticleStore.Kept add(String address) throws IOException {
    URI at =
        WebClient.address(address).orElseThrow(() -> new IOException("is no address of the web"));
    switch (get(at)) {
      case Fetched.Got got when ArticleStore.takes(got.type()) -> {
        ArticleStore.Kept kept =
            store.save(got, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        log.note(at.toString(), Arrival.BY_HAND, State.SAVED, kept.source(), "");
        return kept;
      }
      case Fetched.Got got -> throw refused(at, "no page of text: " + got.type());
      case Fetched.Unchanged _ -> throw refused(at, "the server sends nothing");
      case Fetched.Failed failed -> throw refused(at, failed.reason());
    }
  }

  private IOException refused(URI address, String reason) {
    log.note(address.toString(), Arrival.BY_HAND, State.REFUSED, null, reason);
    return new IOException(reason);
  }
}
