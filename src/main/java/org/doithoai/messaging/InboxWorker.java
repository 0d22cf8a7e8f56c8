package org.doithoai.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events out of the inbox and puts what the conversation says to them into the outbox, both
 * in one transaction. Events of one chat are handled in their order, a few chats at a time.
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
  private final ExecutorService threads;
  private final KeyedSerialExecutor executor;

  InboxWorker(
      Inbox inbox,
      Jdbi jdbi,
      OutboxWriter writer,
      IncomingHandler conversation,
      Consumer<String> wake,
      Clock clock,
      Pause pause,
      int workers,
      InboxGroupCommit groupCommit) {
    this.groupCommit = groupCommit;
    this.inbox = inbox;
    this.jdbi = jdbi;
    this.writer = writer;
    this.conversation = conversation;
    this.wake = wake;
    this.clock = clock;
    this.pause = pause;
    this.threads =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().name("conversation-", 1).daemon().factory());
    this.executor = new KeyedSerialExecutor(threads);
  }

  /** Handles events that were just received. */
  void submit(List<Inbox.Waiting> events) {
    for (Inbox.Waiting event : events) {
      executor.submit(event.lane(), () -> untilDone(event.id(), inbox::take));
    }
  }

  /** Handles events that an earlier process left. */
  void submitAgain(List<Inbox.Waiting> events) {
    for (Inbox.Waiting event : events) {
      executor.submit(event.lane(), () -> untilDone(event.id(), inbox::takeAgain));
    }
  }

  /** Returns when the events of a lane that came before are handled. */
  void awaitHandled(String lane) throws InterruptedException {
    CountDownLatch handled = new CountDownLatch(1);
    executor.submit(lane, handled::countDown);
    handled.await();
  }

  private void untilDone(long id, LongFunction<Inbox.Taken> take) {
    for (int tries = 1; !threads.isShutdown(); tries++) {
      try {
        groupCommit.giveWay();
        handle(id, take);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warn("An event could not be handled (try {}): {}", tries, e.toString());
        if (tries >= TRIES) {
          putAside(id);
          return;
        }
        try {
          pause.until(clock.instant().plus(Duration.ofSeconds(tries)));
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private void handle(long id, LongFunction<Inbox.Taken> take) {
    Inbox.Taken taken = take.apply(id);
    finish(taken, conversation.turn(taken.event(), taken.attempts()));
  }

  private void finish(Inbox.Taken taken, TurnResult result) {
    jdbi.useTransaction(
        handle -> {
          result.writes().forEach(statement -> statement.accept(handle));
          writer.write(handle, taken.event().key(), result.says());
          inbox.done(handle, taken.id());
        });
    result.says().stream().map(says -> says.address().lane()).distinct().forEach(wake);
  }

  private void putAside(long id) {
    try {
      Inbox.Taken taken = inbox.take(id);
      finish(taken, conversation.apology(taken.event()));
    } catch (RuntimeException e) {
      LOG.error("An event is left for the next start: {}", e.toString());
    }
  }

  /** Takes no more events; waits for those being handled, as long as this. */
  void stop(Duration patience) throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      threads.shutdownNow();
    }
  }
}
