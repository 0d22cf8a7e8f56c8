package org.doithoai.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.doithoai.messaging.Replicas.Leadership;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a message through the bot, for one account of one platform: {@link #receive} writes it
 * to the inbox, the inbox worker has the conversation answer it and writes the answer to the
 * outbox, the outbox worker sends it. Any process that serves the database answers; the one that
 * leads sends. Whatever a crash cuts off is taken up again by another, or by {@link #start}. Any
 * number of threads may use one.
 */
public final class MessagePipeline {

  private static final Logger LOG = LoggerFactory.getLogger(MessagePipeline.class);

  /** How often inbox and outbox are searched for what a process left that is gone. */
  private static final Duration SWEEP = Duration.ofSeconds(2);

  private final String account;
  private final Inbox inbox;
  private final Replicas replicas;
  private volatile @Nullable Leadership leadership;
  private final InboxGroupCommit groupCommit;
  private final InboxWorker handling;
  private final OutboxWorker sending;
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("sweep").daemon().factory());

  /**
   * @param inbox of the platform's account
   * @param outbox of the same account
   * @param changes hear what becomes of chats, the outbox among them
   * @param workers how many chats are answered at the same time
   */
  public MessagePipeline(
      Jdbi jdbi,
      Inbox inbox,
      Outbox outbox,
      OutboxWriter writer,
      Platform platform,
      IncomingHandler conversation,
      List<ChatListener> changes,
      Clock clock,
      Pause pause,
      int workers,
      Replicas replicas) {
    this.account = platform.account();
    this.replicas = replicas;
    this.inbox = inbox;
    this.groupCommit = new InboxGroupCommit(this::record);
    this.sending =
        new OutboxWorker(outbox, jdbi, platform, changes, clock, pause, groupCommit, this::term);
    this.handling =
        new InboxWorker(
            inbox,
            jdbi,
            writer,
            conversation,
            this::wake,
            clock,
            pause,
            workers,
            groupCommit,
            replicas);
  }

  /**
   * Takes up what was left, and begins to send where this process leads.
   *
   * @param changed is told when it leads and when it does no more, see {@link Replicas#lead}
   */
  public void start(Consumer<Leadership> changed) {
    replicas.hear(Inbox.TOPIC, lane -> wakeOwn(lane, handling::wake));
    replicas.hear(Outbox.TOPIC, lane -> wakeOwn(lane, this::wake));
    leadership =
        replicas.lead(
            account,
            now -> {
              leadership = now;
              sweeper.execute(this::sweep);
              changed.accept(now);
            });
    var _ = sweeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The same where nothing else depends on who leads. */
  public void start() {
    start(now -> {});
  }

  private void wakeOwn(String lane, Consumer<String> wake) {
    if (lane.startsWith(account + "/")) {
      wake.accept(lane);
    }
  }

  private void sweep() {
    try {
      handling.wakeAll();
      sending.wakeAll();
    } catch (RuntimeException e) {
      LOG.warn("Inbox and outbox could not be searched: {}", e.toString());
    }
  }

  private long term() {
    Leadership now = leadership;
    return now == null ? 0 : now.term();
  }

  /** Whether this process leads: it receives, and sends. */
  public boolean leads() {
    return term() > 0;
  }

  /**
   * Writes events down and has them answered. When it returns they are on disk and may be
   * acknowledged; events known by their ids are passed over.
   *
   * @throws RuntimeException when they could not be written: then they must not be acknowledged
   */
  public void receive(List<Incoming> events) {
    groupCommit.write(events);
  }

  /**
   * Writes an event down, and returns when what is said to it has been sent, or has to wait: for a
   * platform whose person goes on only then.
   */
  public void receiveAndWait(Incoming event) throws InterruptedException {
    receive(List.of(event));
    handling.awaitHandled(event.address().lane());
    sending.awaitSent(event.address().lane());
  }

  private void record(List<Incoming> events) {
    inbox.record(events, this::tellIfBusy).forEach(handling::wake);
  }

  /** The other processes need not know of what this one answers at once. */
  private void tellIfBusy(Handle handle, Set<String> lanes) {
    if (handling.isBusy(lanes.size())) {
      lanes.forEach(lane -> replicas.tell(handle, Inbox.TOPIC, lane));
    }
  }

  /** Sends what somebody else put into the outbox for this lane, soon. */
  public void wake(String lane) {
    if (leads()) {
      sending.wake(lane);
    }
  }

  /** Stops: what is under way is finished within this time, the rest waits on disk. */
  public void stop(Duration patience) throws InterruptedException {
    sweeper.shutdownNow();
    Duration half = patience.dividedBy(2);
    handling.stop(half);
    sending.stop(half);
    Leadership now = leadership;
    if (now != null) {
      now.resign();
    }
  }
}
