package org.doithoai.digest;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the {@link DueDigestJob} run whenever it is time. Each process that shares the database has a
 * clock of its own; the job serves the accounts that its process leads.
 */
public final class DigestClock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DigestClock.class);

  /** The longest between two rounds: an account may have come to be led here, the clock be set. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final DueDigestJob job;
  private final Clock clock;
  private final Thread thread = Thread.ofPlatform().name("digests").daemon().unstarted(this::run);
  private boolean woken;
  private boolean closed;

  public DigestClock(DueDigestJob job, Clock clock) {
    this.job = job;
    this.clock = clock;
  }

  /** Begins to serve. */
  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (await(round())) {
        LOG.debug("a round of digests");
      }
    } catch (InterruptedException e) {
      LOG.debug("no more digests");
    }
  }

  /** How long to wait for the next. */
  private Duration round() {
    try {
      Duration wait = Duration.between(clock.instant(), job.run());
      return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    } catch (RuntimeException e) {
      LOG.warn("What is due could not be looked at, will look again: {}", e.toString());
      return AFTER_FAILURE;
    }
  }

  /** False when there are to be no more rounds. */
  private synchronized boolean await(Duration wait) throws InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    for (long left = wait.toMillis(); left > 0 && !woken && !closed; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    woken = false;
    return !closed;
  }

  /** Has a round run soon: something came that may be for those who want to be told at once. */
  public synchronized void wake() {
    woken = true;
    notifyAll();
  }

  /** Ends; a round under way is finished, but for what takes longer than some seconds. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      if (thread.isAlive() && !thread.join(STOP)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
