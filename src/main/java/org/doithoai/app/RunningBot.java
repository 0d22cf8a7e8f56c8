package org.doithoai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.doithoai.conversation.AdminNotices;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.Retention;
import org.doithoai.messaging.LoginRefusedException;
import org.doithoai.messaging.Pause;
import org.doithoai.messaging.Replicas;
import org.doithoai.messaging.Replicas.Leadership;
import org.doithoai.storage.Database;
import org.doithoai.web.MeteredAnswerer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot on every platform that has keys, with its pages, digests and intake. */
public final class RunningBot implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningBot.class);

  /** What one process does for all that share the database: feeds, and what is new. */
  private static final String INTAKE = "intake";

  private static final Duration CLEANING = Duration.ofHours(1);
  private static final Duration WATCHING = Duration.ofMinutes(1);
  private static final Duration SCRUBBING = Duration.ofMinutes(1);

  private final Settings settings;
  private final Database database;
  private final Clock clock;
  private final LiveIndex live;
  private final DigestService digests;
  private final WebService web;
  private final ConversationFactory chat;
  private final Platforms platforms;
  private final Replicas replicas;
  private final Vitals vitals;
  private final ScheduledExecutorService cleaning =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("retention").daemon().factory());
  private @Nullable IntakeService intake;

  /**
   * Puts it together; nothing is started.
   *
   * @throws LoginRefusedException with a line for people when it cannot run so
   */
  public RunningBot(Settings settings, Database database, LiveIndex live, Clock clock) {
    this.settings = settings;
    this.database = database;
    this.live = live;
    this.clock = clock;
    this.replicas = Databases.replicas(database);
    this.digests = new DigestService(settings, database, live, clock);
    this.web = new WebService(settings, database, live, clock);
    this.chat =
        new ConversationFactory(
            database.jdbi(),
            new MeteredAnswerer(live),
            live,
            settings.chat(),
            clock,
            Pause.by(clock),
            digests.changes(),
            digests.digests(),
            web.links(),
            new ChatIntake(settings, live, database, replicas),
            replicas);
    this.platforms = new Platforms(settings, chat, web.routes());
    this.vitals = new Vitals(settings, database, platforms, live, clock);
  }

  /**
   * Starts it.
   *
   * @throws LoginRefusedException when a platform does not know a token
   */
  public void start() {
    Retention retention = new Retention(database.jdbi(), clock, settings.chat());
    every(CLEANING, "what is too old could not be deleted", retention::run);
    every(SCRUBBING, "the database could not be tidied", database::scrub);
    Leadership taking = replicas.lead(INTAKE, now -> digests.lookSoon());
    intake = new IntakeService(settings, live, database, replicas, taking);
    web.start(vitals.checks(), new OperatorDesk(settings, database, vitals, clock));
    platforms.start();
    digests.start(replicas, taking);
    AdminNotices notices = digests.notices();
    every(WATCHING, "the admins could not be told", () -> notices.tell(vitals.notices()));
    SystemdNotifier systemd = SystemdNotifier.ofProcess();
    systemd.ready();
    // only a bot that reaches its database is alive
    systemd
        .every()
        .ifPresent(
            time ->
                every(
                    time,
                    "systemd was not told",
                    () -> {
                      database.jdbi().useHandle(handle -> handle.execute("SELECT 1"));
                      systemd.alive();
                    }));
    LOG.info("Ready");
  }

  /** What fails is logged, and tried again the next time. */
  private void every(Duration time, String failure, Runnable work) {
    Runnable safe =
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            LOG.warn(failure, e);
          }
        };
    var _ = cleaning.scheduleWithFixedDelay(safe, 0, time.toSeconds(), TimeUnit.SECONDS);
  }

  /**
   * Asks these of its own pages, see {@link Rehearsal}; nothing where it has none.
   *
   * @throws IOException when they cannot be read, or a page does not answer
   */
  public void rehearse(Path questions) throws IOException {
    if (web.port() > 0) {
      Rehearsal.run(web.port(), Files.readAllLines(questions));
    }
  }

  /** What the platforms share. */
  public ConversationFactory chat() {
    return chat;
  }

  /** Stops all of it; what is under way is finished, the rest waits on disk. */
  @Override
  public void close() {
    digests.close();
    platforms.stop();
    if (intake != null) {
      intake.close();
    }
    web.close();
    cleaning.shutdownNow();
    replicas.close();
  }
}
