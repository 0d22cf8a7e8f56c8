package org.doithoai.messaging;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what stands in the outbox: the messages of a chat in their order, each until it has arrived
 * or the platform refuses it, within the platform's limits. A lane has a thread of its own while
 * something waits in it.
 */
final class OutboxWorker {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

  private static final ExponentialBackoff BACK_OFF =
      new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

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
  private final ExecutorService threads;

  /** Lanes with a thread; true if something was added since it last looked. */
  private final Map<String, Boolean> active = new HashMap<>();

  private final Set<Thread> pausing = ConcurrentHashMap.newKeySet();
  private final Semaphore onTheWay = new Semaphore(ON_THE_WAY);
  private final Semaphore looking = new Semaphore(LOOKING);
  private volatile boolean stopping;

  OutboxWorker(
      Outbox outbox,
      Jdbi jdbi,
      Platform platform,
      List<ChatListener> changes,
      Clock clock,
      Pause pause,
      InboxGroupCommit groupCommit) {
    this.groupCommit = groupCommit;
    this.outbox = outbox;
    this.jdbi = jdbi;
    this.platform = platform;
    this.changes = List.copyOf(changes);
    this.clock = clock;
    this.pause = pause;
    this.pacer = new Pacer(platform.rates());
    this.threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("outbox-", 1).factory());
  }

  /** Looks into a lane, now or as soon as what is being sent in it is sent. */
  void wake(String lane) {
    synchronized (active) {
      if (stopping || active.replace(lane, true) != null) {
        return;
      }
      active.put(lane, false);
      threads.execute(() -> run(lane));
    }
  }

  /** Looks into every lane in which something waits, whoever put it there. */
  void wakeAll() {
    outbox.lanes().forEach(this::wake);
  }

  /** Returns when nobody is at a lane: what it had is sent, or waits on disk. */
  void awaitSent(String lane) throws InterruptedException {
    synchronized (active) {
      while (active.containsKey(lane)) {
        active.wait();
      }
    }
  }

  private void run(String lane) {
    try {
      do {
        Optional<Outbox.Waiting> next = next(lane);
        while (next.isPresent() && !stopping) {
          send(next.get());
          next = next(lane);
        }
      } while (!leave(lane));
    } catch (InterruptedException e) {
      drop(lane); // stopping: what waits is on disk
    } catch (RuntimeException e) {
      LOG.warn("The outbox could not be read or written, will look again: {}", e.toString());
      drop(lane);
    }
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

  private boolean leave(String lane) {
    synchronized (active) {
      if (!stopping && Boolean.TRUE.equals(active.put(lane, false))) {
        return false;
      }
      active.remove(lane);
      active.notifyAll();
      return true;
    }
  }

  private void drop(String lane) {
    synchronized (active) {
      active.remove(lane);
      active.notifyAll();
    }
  }

  private void send(Outbox.Waiting row) throws InterruptedException {
    OutboxMessage message = row.parcel();
    sleep(row.due());
    if (message.kind() != OutboxMessage.Kind.NOTICE && message.kind() != OutboxMessage.Kind.EXTRA) {
      sleep(pacer.inLane(message.address(), clock.instant()));
      sleep(pacer.amongAll(clock.instant()));
    }
    if (stopping) {
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
      if (!stopping) {
        note(message, platform.deliver(message));
      }
    } finally {
      onTheWay.release();
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
    synchronized (active) {
      stopping = true;
    }
    pausing.forEach(Thread::interrupt);
    threads.shutdown();
    if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      threads.shutdownNow();
    }
  }
}
