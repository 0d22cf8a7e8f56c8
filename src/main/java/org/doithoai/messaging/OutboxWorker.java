package org.doithoai.messaging;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what stands in the outbox: the messages of a chat in their order, each until it has arrived
 * or the platform refuses it, within the platform's limits. Of several processes the one that leads
 * sends. A lane has a thread of its own while something waits in it.
 */
final class OutboxWorker {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

  private static final ExponentialBackoff BACK_OFF =
      new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

  private static final Duration NOTE_AGAIN = Duration.ofMillis(200);

  /** So many messages on the way at once: after a kill no more than these are sent twice. */
  private static final int ON_THE_WAY = 8;

  /**
   * So many lanes look into the database at once: after an outage there may be hundreds, and what
   * arrives has to be written down between them, within the time a platform waits.
   */
  private static final int LOOKING = 4;

  private final Outbox outbox;
  private final Jdbi jdbi;
  private final Platform platform;
  private final List<ChatListener> changes;
  private final Clock clock;
  private final Pause pause;
  private final Pacer pacer;
  private final InboxGroupCommit groupCommit;
  private final LongSupplier term;
  private final ExecutorService threads;

  private final Lanes lanes;
  private final Set<Thread> pausing = ConcurrentHashMap.newKeySet();
  private final Semaphore onTheWay = new Semaphore(ON_THE_WAY);
  private final Semaphore looking = new Semaphore(LOOKING);
  private volatile boolean stopping;

  /**
   * @param term of this process as the leader of the account; 0 while it is not
   */
  OutboxWorker(
      Outbox outbox,
      Jdbi jdbi,
      Platform platform,
      List<ChatListener> changes,
      Clock clock,
      Pause pause,
      InboxGroupCommit groupCommit,
      LongSupplier term) {
    this.groupCommit = groupCommit;
    this.term = term;
    this.outbox = outbox;
    this.jdbi = jdbi;
    this.platform = platform;
    this.changes = List.copyOf(changes);
    this.clock = clock;
    this.pause = pause;
    this.pacer = new Pacer(platform.rates());
    this.threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("outbox-", 1).factory());
    this.lanes = new Lanes(threads, this::step);
  }

  /** Looks into a lane, now or as soon as what is being sent in it is sent. */
  void wake(String lane) {
    lanes.wake(lane);
  }

  /** Looks into every lane in which something waits, whoever put it there. */
  void wakeAll() {
    if (term.getAsLong() > 0) {
      outbox.lanes().forEach(lanes::wake);
    }
  }

  /** Returns when nobody is at a lane: what it had is sent, or waits on disk. */
  void awaitSent(String lane) throws InterruptedException {
    lanes.awaitIdle(lane);
  }

  /** Sends one message. What was read in one term is not sent in another. */
  private boolean step(String lane) throws InterruptedException {
    long now = term.getAsLong();
    Optional<Outbox.Waiting> next = now == 0 ? Optional.empty() : next(lane);
    if (next.isPresent() && !stopping) {
      send(next.get(), now);
    }
    return next.isPresent();
  }

  private Optional<Outbox.Waiting> next(String lane) throws InterruptedException {
    take(looking);
    try {
      groupCommit.giveWay();
      return outbox.next(lane);
    } finally {
      looking.release();
    }
  }

  private void send(Outbox.Waiting row, long inTerm) throws InterruptedException {
    OutboxMessage message = row.parcel();
    sleep(row.due());
    if (message.kind() != OutboxMessage.Kind.NOTICE && message.kind() != OutboxMessage.Kind.EXTRA) {
      sleep(pacer.inLane(message.address(), clock.instant()));
      sleep(pacer.amongAll(clock.instant()));
    }
    if (!may(inTerm)) {
      return;
    }
    if (clock.instant().isAfter(row.expires())) {
      if (row.apology() == null) {
        outbox.failed(message.id(), "too late");
        return;
      }
      message = inTheStead(message, row.apology());
    }
    if (message.kind() == OutboxMessage.Kind.DELETE && message.target() == null) {
      outbox.failed(message.id(), "nothing to take away");
      return;
    }
    take(onTheWay);
    try {
      if (may(inTerm)) {
        noteForSure(message, platform.deliver(message));
      }
    } finally {
      onTheWay.release();
    }
  }

  private boolean may(long inTerm) {
    return !stopping && term.getAsLong() == inTerm;
  }

  /** What arrived must not be sent again, however long the database is away. */
  private void noteForSure(OutboxMessage message, Delivery delivery) throws InterruptedException {
    while (true) {
      try {
        note(message, delivery);
        return;
      } catch (RuntimeException e) {
        LOG.warn("What became of a message could not be noted, will try again: {}", e.toString());
        if (stopping) {
          return;
        }
        sleep(clock.instant().plus(NOTE_AGAIN));
      }
    }
  }

  private void take(Semaphore room) throws InterruptedException {
    pausing.add(Thread.currentThread());
    try {
      room.acquire();
    } finally {
      pausing.remove(Thread.currentThread());
    }
  }

  private static OutboxMessage inTheStead(OutboxMessage message, String apology) {
    return new OutboxMessage(
        message.id(),
        OutboxMessage.Kind.POST,
        message.address(),
        null,
        apology,
        message.attempts());
  }

  private void note(OutboxMessage message, Delivery delivery) {
    switch (delivery) {
      case Delivery.Sent(String messageId) -> outbox.sent(message.id(), messageId);
      case Delivery.Later(Duration after, String reason) -> {
        if (after != null) {
          Metrics.counter("doithoai.rate.limited").increment();
        }
        outbox.later(
            message.id(), after == null ? BACK_OFF.after(message.attempts()) : after, reason);
      }
      case Delivery.Refused(String reason) -> {
        LOG.warn("{} does not take a message: {}", platform.account(), reason);
        outbox.failed(message.id(), reason);
      }
      case Delivery.ChatGone(String reason) -> {
        jdbi.useTransaction(
            handle -> changes.forEach(l -> l.gone(handle, message.address(), reason)));
      }
      case Delivery.ChatMoved(String newChat) -> {
        Address to = message.address().movedTo(newChat);
        jdbi.useTransaction(handle -> changes.forEach(l -> l.moved(handle, message.address(), to)));
        wake(to.lane());
      }
    }
  }

  private void sleep(Instant moment) throws InterruptedException {
    pausing.add(Thread.currentThread());
    try {
      if (!stopping) {
        pause.until(moment);
      }
    } finally {
      pausing.remove(Thread.currentThread());
    }
  }

  /** Starts no more messages; waits for those under way, as long as this. */
  void stop(Duration patience) throws InterruptedException {
    stopping = true;
    lanes.stop();
    pausing.forEach(Thread::interrupt);
    threads.shutdown();
    if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      threads.shutdownNow();
    }
  }
}
