package org.doithoai.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events out of the inbox and puts what the conversation says to them into the outbox, both
 * in one transaction. Events of one chat are handled in their order, a few chats at a time: a chat
 * by one process at a time, which has it to itself ({@link Replicas#hold}).
 */
final class InboxWorker {

  private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);

  /** After so many failures an event is apologized for, so that it does not block its chat. */
  private static final int TRIES = 5;

  private final Inbox inbox;
  private final Jdbi jdbi;
  private final OutboxWriter writer;
  private final IncomingHandler conversation;
  private final Consumer<String> wake;
  private final Clock clock;
  private final Pause pause;
  private final InboxGroupCommit groupCommit;
  private final Replicas replicas;
  private final int workers;
  private final ExecutorService threads;
  private final Lanes lanes;

  /**
   * @param wake has a lane of the outbox looked into
   */
  InboxWorker(
      Inbox inbox,
      Jdbi jdbi,
      OutboxWriter writer,
      IncomingHandler conversation,
      Consumer<String> wake,
      Clock clock,
      Pause pause,
      int workers,
      InboxGroupCommit groupCommit,
      Replicas replicas) {
    this.groupCommit = groupCommit;
    this.inbox = inbox;
    this.jdbi = jdbi;
    this.writer = writer;
    this.conversation = conversation;
    this.wake = wake;
    this.clock = clock;
    this.pause = pause;
    this.replicas = replicas;
    this.workers = workers;
    this.threads =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().name("conversation-", 1).daemon().factory());
    this.lanes = new Lanes(threads, this::step);
  }

  /** Whether so many lanes more would have to wait here. */
  boolean isBusy(int more) {
    return lanes.active() + more > workers;
  }

  /** Handles what waits in a lane. */
  void wake(String lane) {
    lanes.wake(lane);
  }

  /** Handles what waits in any lane, whoever received it. */
  void wakeAll() {
    inbox.lanes().forEach(lanes::wake);
  }

  /** Returns when the events of a lane that came before are handled. */
  void awaitHandled(String lane) throws InterruptedException {
    lanes.awaitIdle(lane);
  }

  /**
   * A lane that another process has is seen to by that one, with what comes meanwhile: it looks
   * again after it released the lane.
   */
  private boolean step(String lane) throws InterruptedException {
    String name = "lane " + lane;
    groupCommit.giveWay();
    if (!inbox.isWaiting(lane) || !replicas.hold(name)) {
      return false;
    }
    try {
      Optional<Inbox.Taken> next = inbox.next(lane);
      if (next.isPresent()) {
        untilDone(next.get());
      }
    } finally {
      replicas.release(name);
    }
    return true;
  }

  private void untilDone(Inbox.Taken taken) throws InterruptedException {
    for (int tries = 1; !threads.isShutdown(); tries++) {
      try {
        finish(taken, conversation.turn(taken.event(), taken.attempts()));
        return;
      } catch (RuntimeException e) {
        LOG.warn("An event could not be handled (try {}): {}", tries, e.toString());
        if (tries >= TRIES) {
          putAside(taken);
          return;
        }
        pause.until(clock.instant().plus(Duration.ofSeconds(tries)));
      }
    }
  }

  /** So that it does not block its chat. When the database is away it waits there. */
  private void putAside(Inbox.Taken taken) {
    try {
      finish(taken, conversation.apology(taken.event()));
    } catch (RuntimeException e) {
      LOG.error("An event is passed over without a word: {}", e.toString());
      finish(taken, new TurnResult());
    }
  }

  /** What another process was quicker to finish is dropped here. */
  private void finish(Inbox.Taken taken, TurnResult result) {
    Set<String> said =
        result.says().stream().map(says -> says.address().lane()).collect(Collectors.toSet());
    boolean first =
        jdbi.inTransaction(
            handle -> {
              if (!inbox.done(handle, taken.id())) {
                return false;
              }
              result.writes().forEach(statement -> statement.accept(handle));
              writer.write(handle, taken.event().key(), result.says());
              said.forEach(lane -> replicas.tell(handle, Outbox.TOPIC, lane));
              return true;
            });
    if (first) {
      said.forEach(wake);
    }
  }

  /** Takes no more events; waits for those being handled, as long as this. */
  void stop(Duration patience) throws InterruptedException {
    lanes.stop();
    threads.shutdown();
    if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      threads.shutdownNow();
    }
  }
}
