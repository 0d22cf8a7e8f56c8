package org.doithoai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.doithoai.intake.Arrival.State;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {

  private static final Duration EVERY = Duration.ofMinutes(30);

  @TempDir Path folder;
  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final AtomicBoolean diskIsFull = new AtomicBoolean();
  private Site site;
  private WebClient web;
  private Database database;
  private IngestLog log;

  @BeforeEach
  void start() throws IOException {
    site = new Site();
    web = new WebClient(Set.of("localhost"), Duration.ofSeconds(5), clock);
    database = Database.sqlite(folder.resolve("data/doithoai.db"));
    log = new IngestLog(database.jdbi(), clock);
  }

  @AfterEach
  void stop() {
    web.close();
    database.close();
    site.close();
  }

  /** With the middle of all that chance can do. */
  private Feeds feeds(URI... urls) {
    ArticleStore store =
        new ArticleStore(
            folder.resolve("articles"),
            () -> {
              if (diskIsFull.get()) {
                throw new FileSystemException("a page", null, "No space left on device");
              }
            });
    return new Feeds(
        database.jdbi(),
        web,
        log,
        new PageFetch(web, store, log, clock),
        new IntakeSettings(List.of(urls), EVERY, Duration.ZERO, Set.of(), Duration.ofSeconds(1)),
        clock,
        new RandomGenerator() {
          @Override
          public long nextLong() {
            return Long.MIN_VALUE;
          }

          @Override
          public double nextDouble() {
            return 0.5;
          }
        });
  }

  private void feedOf(String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items.append("<item><title>T</title><link>").append(site.at(path)).append("</link></item>");
    }
    site.page("/feed", "application/rss+xml", rss(items.toString()));
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>T</title><link>http://x/</link>"
        + "<description>D</description>"
        + items
        + "</channel></rss>";
  }

  private State state(String path) {
    return log.find(site.at(path).toString()).orElseThrow().state();
  }

  private String detail(String path) {
    return log.find(site.at(path).toString()).orElseThrow().detail();
  }

  private long asked(String path) {
    return site.asked.stream().filter(path::equals).count();
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("articles/incoming"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void newPagesAreFetchedOnceAndKept() throws IOException {
    feedOf("/a.html", "/b.html");
    site.page("/a.html", "text/html", "<p>A</p>");
    site.page("/b.html", "text/html", "<p>B</p>");
    Feeds feeds = feeds(site.at("/feed"));
    feeds.step();
    assertEquals(State.SAVED, state("/a.html"));
    assertEquals(2, kept().size());
    clock.forward(EVERY.plusSeconds(1));
    feeds.step();
    assertEquals(2, asked("/feed"));
    assertEquals(1, asked("/a.html"));
    assertEquals(1, asked("/robots.txt"));
  }

  @Test
  void aFeedIsAskedWhetherItHasChanged() {
    site.on(
        "/feed",
        exchange -> {
          if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            Site.send(exchange, 200, "application/rss+xml", rss(""));
          }
        });
    feeds(site.at("/feed")).step();
    assertEquals(0, problems());
    clock.forward(EVERY.plusSeconds(1));
    feeds(site.at("/feed")).step();
    assertEquals(2, asked("/feed"));
    assertEquals(0, problems(), "304 is no failure, and the tag outlives the process");
  }

  private int problems() {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("SELECT failures FROM feed").mapTo(Integer.class).one());
  }

  private Duration wait(Feeds feeds) {
    feeds.step();
    long due =
        database
            .jdbi()
            .withHandle(
                handle -> handle.createQuery("SELECT due_at FROM feed").mapTo(Long.class).one());
    Duration wait = Duration.between(clock.instant(), Instant.ofEpochMilli(due));
    clock.set(Instant.ofEpochMilli(due));
    return wait;
  }

  @Test
  void aFeedThatFailsIsAskedEverMoreSeldomDownToOnceADay() {
    site.code("/feed", 500);
    Feeds feeds = feeds(site.at("/feed"));
    assertEquals(EVERY, wait(feeds));
    assertEquals(EVERY.multipliedBy(2), wait(feeds));
    assertEquals(EVERY.multipliedBy(4), wait(feeds));
    for (int i = 0; i < 30; i++) {
      assertTrue(wait(feeds).compareTo(Duration.ofDays(1)) <= 0);
    }
    site.page("/feed", "application/rss+xml", rss(""));
    assertEquals(EVERY, wait(feeds));
    site.code("/feed", 503, "Retry-After", "7200");
    assertEquals(Duration.ofHours(2), wait(feeds), "as long as the server asks");
  }

  @Test
  void aFeedThatNeverEndsOrIsNoneHarmsNoOther() {
    site.endless("/endless", "application/rss+xml", rss("").substring(0, 80), new byte[1 << 16], 0);
    site.page("/page", "text/html", "<html>no feed</html>");
    site.page(
        "/laughs",
        "application/rss+xml",
        "<!DOCTYPE rss [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;\">]><rss>&b;</rss>");
    site.redirect("/inner", site.byNumber("/feed"));
    feedOf("/a.html");
    site.page("/a.html", "text/html", "<p>A</p>");
    feeds(
            site.at("/endless"),
            site.at("/page"),
            site.at("/laughs"),
            site.at("/inner"),
            site.at("/feed"))
        .step();
    assertEquals(State.SAVED, state("/a.html"));
    List<String> problems =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT problem FROM feed WHERE failures = 1 ORDER BY address")
                        .mapTo(String.class)
                        .list());
    assertEquals("larger than 5 MB", problems.get(0));
    assertTrue(problems.get(1).startsWith("leads to the inner address 127.0.0.1"), problems.get(1));
    assertTrue(problems.get(2).startsWith("no RSS or Atom"), problems.get(2));
    assertEquals(
        3, problems.size(), "a feed without entries is one, and its entities stay as they are");
  }

  @Test
  void robotsAreRespected() {
    site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
    feedOf("/private/a", "/public");
    site.page("/public", "text/html", "<p>P</p>");
    site.page("/private/a", "text/html", "<p>A</p>");
    feeds(site.at("/feed")).step();
    assertEquals(State.REFUSED, state("/private/a"));
    assertEquals("robots.txt of localhost does not allow it", detail("/private/a"));
    assertEquals(State.SAVED, state("/public"));
    assertEquals(0, asked("/private/a"));
  }

  @Test
  void aPageThatCannotBeHadIsTriedAgainAndThenGivenUp() {
    feedOf("/a", "/gone", "/picture");
    site.code("/a", 503);
    site.code("/gone", 404);
    site.page("/picture", "image/png", "x");
    Feeds feeds = feeds(site.at("/feed"));
    feeds.step();
    assertEquals(State.WAITING, state("/a"));
    assertEquals("the server answers 503", detail("/a"));
    assertEquals("the server answers 404", detail("/gone"));
    assertEquals("no page of text: image/png", detail("/picture"));
    feeds.step();
    assertEquals(1, asked("/a"), "not before its time");
    for (int i = 0; i < 5; i++) {
      clock.forward(Duration.ofDays(4));
      feeds.step();
    }
    assertEquals(State.REFUSED, state("/a"));
    assertEquals(6, asked("/a"));
  }

  @Test
  void aFullDiskLosesNothing() throws IOException {
    feedOf("/a");
    site.page("/a", "text/html", "<p>A</p>");
    diskIsFull.set(true);
    Feeds feeds = feeds(site.at("/feed"));
    for (int i = 0; i < 10; i++) {
      feeds.step();
      clock.forward(Duration.ofMinutes(6));
    }
    assertEquals(State.WAITING, state("/a"));
    assertTrue(detail("/a").startsWith("cannot be saved: "), detail("/a"));
    assertTrue(detail("/a").contains("No space left"), detail("/a"));
    diskIsFull.set(false);
    feeds.step();
    assertEquals(State.SAVED, state("/a"));
    assertEquals(1, kept().size());
  }

  @Test
  void aHostIsLeftAloneBetweenTwoRequests() {
    feedOf("/a", "/b");
    site.page("/a", "text/html", "<p>A</p>");
    site.page("/b", "text/html", "<p>B</p>");
    Feeds feeds =
        new Feeds(
            database.jdbi(),
            web,
            log,
            new PageFetch(web, new ArticleStore(folder), log, clock),
            new IntakeSettings(
                List.of(site.at("/feed")), EVERY, Duration.ofSeconds(2), Set.of(), EVERY),
            clock,
            RandomGenerator.getDefault());
    feeds.step();
    assertEquals(List.of("/feed"), site.asked);
    feeds.step();
    assertEquals(1, site.asked.size());
    clock.forward(Duration.ofSeconds(2));
    feeds.step();
    assertEquals(List.of("/feed", "/robots.txt", "/a"), site.asked);
    clock.forward(Duration.ofSeconds(2));
    feeds.step();
    assertEquals(4, site.asked.size());
  }

  @Test
  void whatBecomesOfAFileIsNotedUnderItsAddress() {
    feedOf("/a");
    site.page("/a", "text/html", "<p>A</p>");
    feeds(site.at("/feed")).step();
    String file = String.valueOf(log.find(site.at("/a").toString()).orElseThrow().file());
    log.noteFiles(
        List.of(
            new IngestLog.Outcome(file, State.REFUSED, "no text of an article in it"),
            new IngestLog.Outcome("by-hand.md", State.COPY, "other.md")));
    assertEquals(State.REFUSED, state("/a"));
    assertEquals("no text of an article in it", detail("/a"));
    assertEquals(2, log.newest(10).size());
    Arrival byHand = log.find("by-hand.md").orElseThrow();
    assertEquals(Arrival.FOLDER, byHand.origin());
    clock.forward(Duration.ofSeconds(60));
    log.noteFiles(List.of(new IngestLog.Outcome("by-hand.md", State.COPY, "other.md")));
    assertEquals(byHand, log.find("by-hand.md").orElseThrow(), "nothing new, nothing noted");
  }
}
