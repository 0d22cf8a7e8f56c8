package org.doithoai.digest;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the {@link DueDigestJob} run whenever it is time, in one of the processes that share the
 * database; when that one dies, in another. db-scheduler keeps one task, the round, and says whose
 * turn it is; which subscription is due when stands in the subscriptions' own table, since it has
 * to change in the same transaction as the delivery does.
 */
public final class DigestClock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DigestClock.class);

  private static final String TASK = "digests";
  private static final TaskInstanceId ROUND = TaskInstanceId.of(TASK, "round");
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration STOP = Duration.ofSeconds(5);

  /** A round is never put off longer than some seconds: if it is, the clock was set back. */
  private static final Duration AHEAD = Duration.ofMinutes(1);

  private final Scheduler scheduler;
  private final Clock clock;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("digest-watch").daemon().factory());

  /**
   * @param connections of the database whose subscriptions the round serves
   * @param heartbeat how often a running round says that it lives; after four that are missing
   *     another process takes over
   */
  public DigestClock(DataSource connections, DueDigestJob job, Clock clock, Duration heartbeat) {
    this.clock = clock;
    CustomTask<Void> task =
        Tasks.custom(TASK, Void.class)
            .scheduleOnStartup(ROUND.getId(), null, (Instant now) -> now)
            .onDeadExecutionRevive()
            .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
            .execute(
                (instance, context) -> {
                  Instant next = job.run();
                  return (complete, operations) -> operations.reschedule(complete, next);
                });
    this.scheduler =
        Scheduler.create(connections)
            .startTasks(task)
            .threads(1)
            .pollingInterval(POLL)
            .heartbeatInterval(heartbeat)
            .missedHeartbeatsLimit(4)
            .alwaysPersistTimestampInUTC()
            .shutdownMaxWait(STOP)
            .failureLogging(LogLevel.WARN, false)
            .build();
  }

  /** Begins to serve. */
  public void start() {
    scheduler.start();
    var _ = watch.scheduleWithFixedDelay(this::watch, 0, AHEAD.toSeconds(), TimeUnit.SECONDS);
  }

  /** Has a round run soon: something came that may be for those who want to be told at once. */
  public void wake() {
    try {
      scheduler.reschedule(ROUND, clock.instant());
    } catch (TaskInstanceException running) {
      LOG.debug("A round runs already: {}", running.getMessage());
    }
  }

  private void watch() {
    try {
      Instant now = clock.instant();
      scheduler
          .getScheduledExecution(ROUND)
          .filter(round -> !round.isPicked() && round.getExecutionTime().isAfter(now.plus(AHEAD)))
          .ifPresent(round -> scheduler.reschedule(ROUND, now));
    } catch (RuntimeException e) {
      LOG.warn("The digests' next round could not be looked at: {}", e.toString());
    }
  }

  /** Ends; a round under way is finished, but for what takes longer than some seconds. */
  @Override
  public void close() {
    watch.shutdownNow();
    scheduler.stop();
  }
}
