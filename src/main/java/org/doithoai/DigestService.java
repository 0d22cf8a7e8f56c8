package org.doithoai;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.doithoai.chat.ChatChanges;
import org.doithoai.chat.DigestChanges;
import org.doithoai.chat.DigestPost;
import org.doithoai.chat.Digests;
import org.doithoai.digest.Arrivals;
import org.doithoai.digest.Deliveries;
import org.doithoai.digest.DigestClock;
import org.doithoai.digest.Round;
import org.doithoai.digest.SubscriptionWords;
import org.doithoai.digest.Subscriptions;
import org.doithoai.digest.Zones;
import org.doithoai.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Digests while the bot runs: what conversations need of them, and the clock that sends them. */
final class DigestService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DigestService.class);

  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private final Digests digests;
  private final DigestChanges changes;
  private final Arrivals arrivals;
  private final Round round;
  private final DigestClock ticking;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("arrivals").daemon().factory());
  private final Clock clock;

  DigestService(Settings settings, Database database, DigestKnowledge known, Clock clock) {
    this.clock = clock;
    Subscriptions subscriptions = new Subscriptions(database.jdbi(), clock);
    DigestPost post =
        new DigestPost(
            database.jdbi(), settings.digest().perSecond(), settings.chat().giveUpAfter(), clock);
    DigestParts parts = known.parts();
    SubscriptionWords words = parts.words();
    this.arrivals =
        new Arrivals(database.jdbi(), known.shelf(), parts.filters(), parts::filters, clock);
    this.digests =
        new Digests(
            subscriptions,
            new Deliveries(database.jdbi(), clock),
            arrivals,
            new Zones(database.jdbi()),
            parts.wishes(),
            known.writer(),
            words,
            post,
            parts.detector()::detect,
            settings.digest());
    this.changes =
        new DigestChanges(
            subscriptions, words, post, settings.chat().access().admins(), clock);
    this.round =
        new Round(database.jdbi(), arrivals, known.writer(), post, settings.digest(), clock);
    this.ticking = new DigestClock(database.connections(), round, clock, HEARTBEAT);
    known.whenChanged().accept(() -> looking.execute(this::look));
  }

  /** What conversations need. */
  Digests digests() {
    return digests;
  }

  /** What hears of chats that go, come back or move. */
  List<ChatChanges> changes() {
    return List.of(changes);
  }

  /** Looks at the articles, and begins to send; the platforms must have begun. */
  void start() {
    looking.execute(this::look);
    var _ = looking.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    ticking.start();
  }

  /** What cannot be noted now is noted at the next look. */
  void look() {
    try {
      arrivals.look();
      ticking.wake();
    } catch (RuntimeException e) {
      LOG.warn("the new articles could not be noted: {}", e.toString());
    }
  }

  /** Serves what is due; the clock does it by itself. */
  void serveNow() {
    round.run();
  }

  private void forget() {
    try {
      digests.deliveries().forget(clock.instant().minus(digests.settings().keep()));
    } catch (RuntimeException e) {
      LOG.warn("old digests could not be forgotten: {}", e.toString());
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
    ticking.close();
  }
}
