package org.doithoai.platform.slack;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.Reply;
import org.doithoai.text.RecentMap;
import org.jspecify.annotations.Nullable;

/**
 * Shows in a thread that work goes on: a status when it takes longer than a moment, then the words
 * there are, as a message that grows, which the next message to that place becomes. Whoever sees
 * that may stop it. Any number of threads.
 */
final class SlackProgress {

  private static final long STATUS_AFTER_MS = 250;

  /** Slack takes a status away after two minutes. */
  private static final long STATUS_AGAIN_MS = 90_000;

  private static final int REMEMBERED = 1_000;

  private final WebApi.Authorized api;
  private final String team;
  private final AgentSessions sessions;
  private final ScheduledExecutorService timer;
  private final BooleanSupplier sends;
  private final Map<Address, Shown> atWork = new ConcurrentHashMap<>();
  private final Map<Address, AnswerStream> streams = new RecentMap<>(REMEMBERED);

  /**
   * @param timer runs what is done later; its tasks are short of a call each
   * @param sends whether the answer will be sent by this process: what grows has to become it
   */
  SlackProgress(
      WebApi.Authorized api,
      String team,
      AgentSessions sessions,
      ScheduledExecutorService timer,
      BooleanSupplier sends) {
    this.sends = sends;
    this.api = api;
    this.team = team;
    this.sessions = sessions;
    this.timer = timer;
  }

  /** Shows that work goes on, until it is closed. */
  Platform.Working working(Address address, ChatUser person) {
    if (!AgentSessions.hasThread(address)) {
      return () -> {};
    }
    Shown shown = new Shown(address, SlackIdentity.user(person));
    atWork.put(address, shown);
    return shown;
  }

  /** Stops the work in a thread, if there is any. */
  void stop(Address address) {
    Shown shown = atWork.get(address);
    if (shown != null) {
      shown.stop();
    }
  }

  private final class Shown implements Platform.Working {

    private final Address address;
    private final String user;
    private final Thread worker = Thread.currentThread();
    private final ScheduledFuture<?> signs;
    private boolean said;
    private boolean closed;
    private boolean stopped;

    Shown(Address address, String user) {
      this.address = address;
      this.user = user;
      this.signs =
          timer.scheduleAtFixedRate(
              this::work, STATUS_AFTER_MS, STATUS_AGAIN_MS, TimeUnit.MILLISECONDS);
    }

    private synchronized void work() {
      if (!closed) {
        said = true;
        sessions.tell(address, true);
      }
    }

    private synchronized void rest() {
      if (said || sessions.isUntitled(address)) {
        sessions.tell(address, false);
      }
    }

    @Override
    public void show(String searched, Reply soFar) {
      if (!sends.getAsBoolean()) {
        return;
      }
      StringBuilder words = new StringBuilder();
      for (Block block : soFar.blocks()) {
        if (block instanceof Block.Paragraph paragraph) {
          words.append(words.isEmpty() ? "" : "\n\n").append(paragraph.text().words());
        }
      }
      synchronized (streams) {
        streams
            .computeIfAbsent(address, at -> new AnswerStream(api, at, team, user, timer))
            .grow(searched, words.toString());
      }
    }

    void stop() {
      synchronized (worker) {
        if (atWork.get(address) == this) {
          stopped = true;
          worker.interrupt();
        }
      }
    }

    @Override
    public boolean isStopped() {
      synchronized (worker) {
        return stopped;
      }
    }

    @Override
    public void close() {
      signs.cancel(false);
      synchronized (worker) {
        atWork.remove(address, this);
        if (stopped) {
          boolean _ = Thread.interrupted(); // it was meant for the work
        }
      }
      timer.execute(
          () -> {
            synchronized (this) {
              closed = true;
            }
            rest();
          });
    }
  }

  /** The ts of the message that grew there, which grows no more; null when there is none. */
  @Nullable String grown(Address address) {
    AnswerStream stream;
    synchronized (streams) {
      stream = streams.get(address);
    }
    return stream == null ? null : stream.end();
  }

  /** What grew there has become a message, or is gone. */
  void settled(Address address) {
    synchronized (streams) {
      streams.remove(address);
    }
  }
}
