package org.doithoai.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has lanes worked at: each by one thread at a time, different ones side by side. Of a lane that
 * has more to do a step is done at a time, so that none keeps the others waiting. What waits in a
 * lane stands in the database, so nothing is lost when a step fails or the threads take no more:
 * the lane is woken again. Any number of threads may use one.
 */
final class Lanes {

  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  /** Does one thing that waits in a lane. */
  @FunctionalInterface
  interface Step {

    /** Whether there may be more to do. */
    boolean in(String lane) throws InterruptedException;
  }

  private final ExecutorService threads;
  private final Step step;

  /** Lanes that are worked at, or are about to be; true if woken since that began. */
  private final Map<String, Boolean> active = new HashMap<>();

  private boolean stopping;

  Lanes(ExecutorService threads, Step step) {
    this.threads = threads;
    this.step = step;
  }

  /** Has a lane looked into, now or as soon as what is being done in it is done. */
  void wake(String lane) {
    synchronized (active) {
      if (stopping || active.replace(lane, true) != null) {
        return;
      }
      active.put(lane, false);
    }
    submit(lane);
  }

  /** How many are worked at, or are about to be. */
  int active() {
    synchronized (active) {
      return active.size();
    }
  }

  /** Returns when nobody is at a lane: what it had is done, or waits in the database. */
  void awaitIdle(String lane) throws InterruptedException {
    synchronized (active) {
      while (active.containsKey(lane)) {
        active.wait();
      }
    }
  }

  /** Begins no more steps. */
  void stop() {
    synchronized (active) {
      stopping = true;
    }
  }

  private void submit(String lane) {
    try {
      threads.execute(() -> run(lane));
    } catch (RejectedExecutionException stopped) {
      leave(lane, false);
    }
  }

  private void run(String lane) {
    boolean more = false;
    try {
      more = step.in(lane);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // stopping: what waits is on disk
    } catch (RuntimeException e) {
      LOG.warn("The database could not be read or written, will look again: {}", e.toString());
    }
    if (!leave(lane, more)) {
      submit(lane);
    }
  }

  /** False when there is more to do. */
  private boolean leave(String lane, boolean more) {
    synchronized (active) {
      boolean woken = Boolean.TRUE.equals(active.put(lane, false));
      if ((more || woken) && !stopping && !threads.isShutdown()) {
        return false;
      }
      active.remove(lane);
      active.notifyAll();
      return true;
    }
  }
}
