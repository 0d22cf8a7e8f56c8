package org.doithoai.messaging;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.doithoai.messaging.Replicas.Leadership;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that one process does at a time, of those that share a database: begun anew each time this
 * one comes to lead, ended when it leads no more. What cannot begin yet is tried again, see {@link
 * Connector}. Any number of threads may use one.
 */
public final class LeaderTask {

  private static final Logger LOG = LoggerFactory.getLogger(LeaderTask.class);

  /** The work of one term. */
  public interface Work {

    /**
     * Begins; false when it is to be tried again.
     *
     * @throws LoginRefusedException when that is of no use
     */
    boolean start();

    /** Ends, soon; may be called again. */
    void stop() throws InterruptedException;
  }

  private static final class Running {

    private final Work work;
    private final Connector connector;
    private volatile boolean ended;

    Running(String name, Work work) {
      this.work = work;
      this.connector = new Connector(name, this::start);
    }

    /** What has begun when it was to end already is ended. */
    private boolean start() {
      boolean begun = false;
      try {
        begun = work.start();
      } catch (RejectedExecutionException e) {
        LOG.debug("ended while it began");
      }
      if (ended) {
        end();
      }
      return begun || ended;
    }

    void end() {
      ended = true;
      connector.stop();
      try {
        work.stop();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private final String name;
  private final Supplier<Work> making;
  private final ExecutorService thread;
  private volatile @Nullable Leadership leadership;
  private volatile @Nullable Running running;
  private boolean ready;
  private boolean over;

  /**
   * @param name of its threads
   * @param making the work of a term
   */
  public LeaderTask(String name, Supplier<Work> making) {
    this.name = name;
    this.making = making;
    this.thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(name + "-leader").daemon().factory());
  }

  /** Notes who leads; the work begins or ends on a thread of its own. */
  public void changed(Leadership now) {
    leadership = now;
    try {
      thread.execute(
          () -> {
            try {
              follow();
            } catch (LoginRefusedException e) {
              LOG.error(e.getMessage());
            } catch (RuntimeException e) {
              LOG.warn("{} could not be begun or ended: {}", name, e.toString());
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.debug("stopping");
    }
  }

  /**
   * From now on it may begin; it does before this returns, if this process leads.
   *
   * @throws LoginRefusedException when the platform lets nobody in
   */
  public void ready() {
    synchronized (this) {
      ready = true;
    }
    follow();
  }

  private synchronized void follow() {
    Leadership now = leadership;
    boolean wanted = ready && !over && now != null && now.leads();
    Running before = running;
    if (wanted && before == null) {
      Running begun = new Running(name, making.get());
      running = begun;
      begun.connector.start();
    } else if (!wanted && before != null) {
      running = null;
      before.end();
    }
  }

  /** How far the work is; where another process does it, there is nothing to wait for. */
  public Connector.State state() {
    Running now = running;
    return now == null ? Connector.State.CONNECTED : now.connector.state();
  }

  /** Ends the work for good. */
  public void stop() {
    thread.shutdown();
    synchronized (this) {
      over = true;
      follow();
    }
  }
}
