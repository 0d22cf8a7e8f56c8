package org.doithoai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
  private final ServedKnowledge known;
  private final @Nullable DigestService digests;
  private final WebService web;
  private final ConversationFactory chat;
  private final Platforms platforms;
  private final Replicas replicas;
  private final Vitals vitals;
  private final ScheduledExecutorService cleaning =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("retention").daemon().factory());
  private @Nullable AutoCloseable intake;

  /**
   * Puts it together; nothing is started.
   *
   * @throws LoginRefusedException with a line for people when it cannot run so
   */
  public RunningBot(Settings settings, Database database, ServedKnowledge known, Clock clock) {
    this.settings = settings;
    this.database = database;
    this.known = known;
    this.clock = clock;
    this.replicas = Databases.replicas(database);
    this.digests =
        known.digests() == null
            ? null
            : new DigestService(settings, database, known.digests(), clock);
    this.web = new WebService(settings, database, known.library(), clock);
    this.chat =
        new ConversationFactory(
            database.jdbi(),
            new MeteredAnswerer(known.answerer()),
            known.articles(),
            settings.chat(),
            clock,
            Pause.by(clock),
            digests == null ? List.of() : digests.changes(),
            digests == null ? null : digests.digests(),
            web.links(),
            known.handover() == null ? null : known.handover().apply(database, replicas),
            replicas);
    this.platforms = new Platforms(settings, chat, web.routes());
    this.vitals = new Vitals(settings, database, platforms, known.library(), clock);
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
    Leadership taking =
        replicas.lead(
            INTAKE,
            now -> {
              if (digests != null) {
                digests.lookSoon();
              }
            });
    intake = known.intake().start(database, replicas, taking);
    web.start(vitals.checks(), new OperatorDesk(settings, database, vitals, clock));
    platforms.start();
    if (digests != null) {
      digests.start(replicas, taking);
      AdminNotices notices = digests.notices();
      every(WATCHING, "the admins could not be told", () -> notices.tell(vitals.notices()));
    }
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
    if (digests != null) {
      digests.close();
    }
    platforms.stop();
    if (intake != null) {
      stop(intake);
    }
    web.close();
    cleaning.shutdownNow();
    replicas.close();
  }

  private static void stop(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.warn("stopping", e);
    }
  }
}
