package org.doithoai.intake;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.doithoai.intake.FeedReader.BrokenFeedException;
import org.doithoai.storage.Sql;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks feeds for new pages and fetches those, a step at a time: each call of {@link #step} does
 * what is due and returns. A feed that fails is asked ever more seldom, down to once a day.
 * Everything that has to outlive the process stands in the database. For one thread.
 */
public final class Feeds {

  private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

  private static final int LARGEST = 5 << 20;
  private static final int PAGES_A_STEP = 20;
  private static final Duration SELDOM = Duration.ofDays(1);

  private final Jdbi jdbi;
  private final WebClient web;
  private final IngestLog log;
  private final PageFetch pages;
  private final IntakeSettings settings;
  private final Clock clock;
  private final RandomGenerator random;
  private final Map<String, Instant> hosts = new HashMap<>();

  public Feeds(
      Jdbi jdbi,
      WebClient web,
      IngestLog log,
      PageFetch pages,
      IntakeSettings settings,
      Clock clock,
      RandomGenerator random) {
    this.jdbi = jdbi;
    this.web = web;
    this.log = log;
    this.pages = pages;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /** A feed as it was last time. */
  private record Known(
      @Nullable String etag, @Nullable String modified, long dueAt, int failures) {}

  /** What was wrong the last time, by the address of the feed; only of those that failed. */
  public static Map<String, String> problems(Jdbi jdbi) {
    return problems(jdbi, 1);
  }

  /** The same of those that failed so often in a row. */
  public static Map<String, String> problems(Jdbi jdbi, int failures) {
    record Failing(String address, String problem) {}
    Map<String, String> problems = new LinkedHashMap<>();
    Sql.list(
            jdbi,
            Failing.class,
            "SELECT address, problem FROM feed WHERE failures >= ? ORDER BY address",
            failures)
        .forEach(feed -> problems.put(feed.address, feed.problem));
    return problems;
  }

  /** Asks the feeds that are due, and fetches pages that wait. */
  public void step() {
    for (URI feed : settings.feeds()) {
      Known known = known(feed);
      if (known.dueAt() <= clock.millis() && mayAsk(feed)) {
        ask(feed, known);
      }
    }
    for (Arrival page : log.due(PAGES_A_STEP)) {
      if (mayAsk(URI.create(page.address()))) {
        pages.fetch(page);
      }
    }
  }

  /** Whether the host was left alone for long enough; from now on it was not. */
  private boolean mayAsk(URI address) {
    Instant now = clock.instant();
    hosts.values().removeIf(last -> last.plus(settings.pause()).compareTo(now) <= 0);
    return hosts.putIfAbsent(Objects.requireNonNullElse(address.getHost(), ""), now) == null;
  }

  private void ask(URI feed, Known known) {
    WebClient.Wanted wanted =
        new WebClient.Wanted(
            feed, known.etag(), known.modified(), LARGEST, any -> Optional.empty());
    switch (web.get(wanted)) {
      case Fetched.Unchanged _ -> keep(feed, known.etag(), known.modified());
      case Fetched.Failed failed -> fail(feed, known, failed.reason(), failed.retryAfter());
      case Fetched.Got got -> {
        try {
          List<FeedReader.Item> items = items(got);
          long fresh =
              items.stream()
                  .filter(item -> log.announce(item.address(), feed.toString(), item.title()))
                  .count();
          LOG.debug("{}: {} pages, {} of them new", feed, items.size(), fresh);
          keep(feed, got.etag(), got.modified());
        } catch (BrokenFeedException e) {
          fail(feed, known, String.valueOf(e.getMessage()), null);
        }
      }
    }
  }

  /** The pages of a feed, or of the feed that a page names. */
  private List<FeedReader.Item> items(Fetched.Got got) throws BrokenFeedException {
    return switch (FeedReader.read(got)) {
      case FeedReader.Items(List<FeedReader.Item> items) -> items;
      case FeedReader.Elsewhere(URI named) -> {
        if (!(web.get(WebClient.Wanted.of(named, LARGEST)) instanceof Fetched.Got feed)
            || !(FeedReader.read(feed) instanceof FeedReader.Items(List<FeedReader.Item> items))) {
          throw new BrokenFeedException("no feed, and none at " + named + ", which it names");
        }
        yield items;
      }
    };
  }

  private void keep(URI feed, @Nullable String etag, @Nullable String modified) {
    write(feed, etag, modified, jittered(settings.every()), 0, "");
  }

  private void fail(URI feed, Known known, String why, @Nullable Duration asked) {
    int doublings = Math.min(known.failures(), 20);
    Duration wait = settings.every().multipliedBy(1L << doublings);
    wait = wait.compareTo(SELDOM) > 0 ? SELDOM : wait;
    wait = asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    LOG.warn("the feed {} failed: {}", feed, why);
    write(feed, known.etag(), known.modified(), jittered(wait), known.failures() + 1, why);
  }

  /** A tenth more or less. */
  private Duration jittered(Duration wait) {
    return Duration.ofMillis((long) (wait.toMillis() * (0.9 + 0.2 * random.nextDouble())));
  }

  private Known known(URI feed) {
    return Sql.find(jdbi, Known.class, "SELECT * FROM feed WHERE address = ?", feed.toString())
        .orElse(new Known(null, null, 0, 0));
  }

  private void write(
      URI feed,
      @Nullable String etag,
      @Nullable String modified,
      Duration wait,
      int failures,
      String problem) {
    Sql.run(
        jdbi,
        """
        INSERT INTO feed (address, etag, modified, due_at, failures, problem)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (address) DO UPDATE SET etag = excluded.etag,
          modified = excluded.modified, due_at = excluded.due_at,
          failures = excluded.failures, problem = excluded.problem\
        """,
        feed.toString(),
        etag,
        modified,
        clock.instant().plus(wait),
        failures,
        problem);
  }
}
