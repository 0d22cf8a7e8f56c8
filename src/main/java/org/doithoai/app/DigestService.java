package org.doithoai.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.doithoai.conversation.AdminNotices;
import org.doithoai.conversation.DigestServices;
import org.doithoai.conversation.OutboxDigestSink;
import org.doithoai.conversation.SilentFilterNotifier;
import org.doithoai.conversation.SubscriptionChatListener;
import org.doithoai.digest.DeliveryStore;
import org.doithoai.digest.DigestClock;
import org.doithoai.digest.DigestWriter;
import org.doithoai.digest.DueDigestJob;
import org.doithoai.digest.NewArticleTracker;
import org.doithoai.messaging.ChatListener;
import org.doithoai.messaging.Replicas;
import org.doithoai.messaging.Replicas.Leadership;
import org.doithoai.storage.Database;
import org.doithoai.subscription.PersonalTimeZones;
import org.doithoai.subscription.SubscriptionStore;
import org.doithoai.subscription.SubscriptionWording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Digests while the bot runs: what conversations need of them, and the clock that sends them. */
public final class DigestService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DigestService.class);

  /** Of what processes tell each other: that something came which may be due. */
  private static final String TOPIC = "digests";

  private final DigestServices digests;
  private final SubscriptionChatListener changes;
  private final AdminNotices notices;
  private final NewArticleTracker tracker;
  private final SilentFilterNotifier silent;
  private final DueDigestJob job;
  private final DigestClock ticking;
  private final Jdbi jdbi;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("arrivals").daemon().factory());
  private final Clock clock;
  private volatile Replicas replicas = Replicas.ALONE;
  private volatile @Nullable Leadership taking;

  public DigestService(Settings settings, Database database, LiveIndex live, Clock clock) {
    this.clock = clock;
    this.jdbi = database.jdbi();
    SubscriptionStore subscriptions = new SubscriptionStore(database.jdbi(), clock);
    OutboxDigestSink sink =
        new OutboxDigestSink(
            database.jdbi(), settings.digest().perSecond(), settings.chat().giveUpAfter(), clock);
    DigestParts parts = live.wiring().digest();
    DigestWriter writer = parts.writer(() -> live.wiring().retriever(live.index()));
    SubscriptionWording words = parts.words();
    this.tracker =
        new NewArticleTracker(
            database.jdbi(), live, parts.annotator(), parts.filters(), parts::filters, clock);
    this.digests =
        new DigestServices(
            subscriptions,
            new DeliveryStore(database.jdbi(), clock),
            tracker,
            new PersonalTimeZones(database.jdbi()),
            parts.wishes(),
            writer,
            words,
            sink,
            parts.detector()::detect,
            settings.digest());
    this.changes =
        new SubscriptionChatListener(
            subscriptions, words, sink, settings.chat().access().admins(), clock);
    this.silent = new SilentFilterNotifier(database.jdbi(), words, sink, clock);
    this.notices =
        new AdminNotices(database.jdbi(), sink, settings.chat().access().admins(), clock);
    this.job = new DueDigestJob(database.jdbi(), tracker, writer, sink, settings.digest(), clock);
    this.ticking = new DigestClock(job, clock);
    live.whenChanged(this::lookSoon);
  }

  /** What conversations need. */
  public DigestServices digests() {
    return digests;
  }

  /** What tells the admins. */
  AdminNotices notices() {
    return notices;
  }

  /** What hears of chats that go, come back or move. */
  public List<ChatListener> changes() {
    return List.of(changes);
  }

  /**
   * Looks at the articles, and begins to send; the platforms must have begun.
   *
   * @param among the processes that share the database
   * @param intake who of them takes articles in, and says which are new
   */
  public void start(Replicas among, Leadership intake) {
    replicas = among;
    taking = intake;
    among.hear(TOPIC, none -> ticking.wake());
    lookSoon();
    var _ = looking.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    ticking.start();
  }

  /** Looks at the articles if it is for this process to. */
  void lookSoon() {
    Leadership now = taking;
    if (now != null && now.leads()) {
      looking.execute(this::look);
    }
  }

  /** What cannot be noted now is noted at the next look. */
  public void look() {
    try {
      tracker.look();
      ticking.wake();
      jdbi.useHandle(handle -> replicas.tell(handle, TOPIC, ""));
    } catch (RuntimeException e) {
      LOG.warn("the new articles could not be noted: {}", e.toString());
    }
  }

  /** Serves what is due for the platforms of this process; the clock does it by itself. */
  public void serveNow() {
    job.run();
  }

  /** Forgets what is old and tells of silent filters; the clock does it by itself each hour. */
  void forget() {
    try {
      Instant before = clock.instant().minus(digests.settings().keep());
      digests.deliveries().forget(before);
      digests.subscriptions().end(before);
      silent.tell();
    } catch (RuntimeException e) {
      LOG.warn("old digests could not be forgotten, or silent filters told: {}", e.toString());
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
    ticking.close();
  }
}
