package org.doithoai.app;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doithoai.conversation.AdminNotices.Notice;
import org.doithoai.intake.Feeds;
import org.doithoai.intake.IngestLog;
import org.doithoai.messaging.Connector;
import org.doithoai.storage.Database;
import org.doithoai.web.HealthCheck;
import org.doithoai.web.HealthCheck.Level;
import org.doithoai.web.HealthCheck.Seen;
import org.doithoai.web.Library;
import org.jspecify.annotations.Nullable;

/** Looks at what the bot needs while it runs: for whoever asks, and for the admins. */
final class Vitals {

  /** A feed that failed so often in a row has failed for a day, more or less. */
  private static final int DEAD = 5;

  /** Feeds bring something every day; people put files into folders when they have some. */
  private static final Duration QUIET_FEEDS = Duration.ofDays(1);

  private static final Duration QUIET_FOLDERS = Duration.ofDays(7);

  /** The folders are looked at every ten minutes. */
  private static final Duration STALE = Duration.ofHours(1);

  private final Settings settings;
  private final Database database;
  private final Platforms platforms;
  private final @Nullable Library library;
  private final Clock clock;
  private final Instant began;

  /**
   * @param library null where there are no articles
   */
  Vitals(
      Settings settings,
      Database database,
      Platforms platforms,
      @Nullable Library library,
      Clock clock) {
    this.settings = settings;
    this.database = database;
    this.platforms = platforms;
    this.library = library;
    this.clock = clock;
    this.began = clock.instant();
  }

  /** What readiness is told by. */
  List<HealthCheck> checks() {
    List<HealthCheck> checks = new ArrayList<>();
    checks.add(new HealthCheck("database", this::database));
    checks.add(new HealthCheck("platforms", this::platforms));
    if (library != null) {
      Library of = library;
      checks.add(new HealthCheck("articles", () -> articles(of)));
    }
    checks.add(new HealthCheck("feeds", this::feeds));
    return checks;
  }

  /** What each check sees now, in order. */
  Map<String, Seen> seen() {
    Map<String, Seen> seen = new LinkedHashMap<>();
    checks().forEach(check -> seen.put(check.name(), check.seen()));
    return seen;
  }

  private Seen database() {
    database.jdbi().useHandle(handle -> handle.execute("SELECT 1"));
    return Seen.good("answers");
  }

  private Seen platforms() {
    Map<String, Connector.State> states = platforms.states();
    boolean bad = states.containsValue(Connector.State.REFUSED);
    boolean all = states.values().stream().allMatch(Connector.State.CONNECTED::equals);
    String detail = states.isEmpty() ? "none is set" : states.toString().toLowerCase(Locale.ROOT);
    return new Seen(bad || !all ? Level.BAD : Level.GOOD, detail);
  }

  private Seen articles(Library of) throws Exception {
    Duration age = Duration.between(of.lookedAt(), clock.instant());
    int count =
        of.read(index -> index.holdings().articles()).values().stream().mapToInt(n -> n).sum();
    String detail = count + " articles, looked at " + age.toSeconds() + " s ago";
    return new Seen(age.compareTo(STALE) > 0 ? Level.WORRYING : Level.GOOD, detail);
  }

  private Seen feeds() {
    int all = settings.intake().feeds().size();
    int failing = failing(1).size();
    return new Seen(
        failing == 0 ? Level.GOOD : Level.WORRYING, failing + " of " + all + " failing");
  }

  /** Problems of the feeds that failed so often in a row. */
  private Map<String, String> failing(int times) {
    Map<String, String> problems = Feeds.problems(database.jdbi(), times);
    Map<String, String> failing = new LinkedHashMap<>();
    for (URI feed : settings.intake().feeds()) {
      String problem = problems.get(feed.toString());
      if (problem != null) {
        failing.put(feed.toString(), problem);
      }
    }
    return failing;
  }

  /** What the admins should know of now, each by a name that stays the same while it holds. */
  Map<String, Notice> notices() {
    Map<String, Notice> notices = new LinkedHashMap<>();
    failing(DEAD)
        .forEach(
            (feed, why) ->
                notices.put("feed " + feed, new Notice("alert.feed", List.of(feed, why))));
    platforms
        .states()
        .forEach(
            (name, state) -> {
              if (state == Connector.State.REFUSED) {
                notices.put("token " + name, new Notice("alert.token", List.of(name)));
              }
            });
    boolean fed = !settings.intake().feeds().isEmpty();
    Duration quiet = fed ? QUIET_FEEDS : QUIET_FOLDERS;
    Instant last =
        new IngestLog(database.jdbi(), clock).last(fed).filter(began::isBefore).orElse(began);
    if (last.plus(quiet).isBefore(clock.instant())) {
      notices.put("quiet", new Notice("alert.quiet", List.of(quiet.toHours())));
    }
    if (library != null && library.lookedAt().plus(STALE).isBefore(clock.instant())) {
      notices.put("index", new Notice("alert.index", List.of(STALE.toMinutes())));
    }
    return notices;
  }
}
