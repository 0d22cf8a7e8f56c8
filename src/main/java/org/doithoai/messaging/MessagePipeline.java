package org.doithoai.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a message through the bot, for one account of one platform: {@link #receive} writes it
 * to the inbox, the inbox worker has the conversation answer it and writes the answer to the
 * outbox, the outbox worker sends it. Whatever a crash cuts off is taken up again by {@link
 * #start}. Any number of threads may use one.
 */
public final class MessagePipeline {

  private static final Logger LOG = LoggerFactory.getLogger(MessagePipeline.class);

  /** How often the outbox is searched for what somebody else put there. */
  private static final Duration SWEEP = Duration.ofSeconds(5);

  private final Inbox inbox;
  private final InboxGroupCommit groupCommit;
  private final InboxWorker handling;
  private final OutboxWorker sending;
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("outbox-sweep").daemon().factory());

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
      int workers) {
    this.inbox = inbox;
    this.groupCommit = new InboxGroupCommit(this::record);
    this.sending = new OutboxWorker(outbox, jdbi, platform, changes, clock, pause, groupCommit);
    this.handling =
        new InboxWorker(
            inbox, jdbi, writer, conversation, sending::wake, clock, pause, workers, groupCommit);
  }

  /** Takes up what was left, and begins to send. */
  public void start() {
    handling.submitAgain(inbox.left());
    sending.wakeAll();
    var _ =
        sweeper.scheduleWithFixedDelay(
            this::sweep, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    try {
      sending.wakeAll();
    } catch (RuntimeException e) {
      LOG.warn("The outbox could not be searched: {}", e.toString());
    }
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
    handling.submit(inbox.record(events));
  }

  /** Sends what somebody else put into the outbox for this lane, soon. */
  public void wake(String lane) {
    sending.wake(lane);
  }

  /** Stops: what is under way is finished within this time, the rest waits on disk. */
  public void stop(Duration patience) throws InterruptedException {
    sweeper.shutdownNow();
    Duration half = patience.dividedBy(2);
    handling.stop(half);
    sending.stop(half);
  }
}
