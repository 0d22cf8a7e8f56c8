package org.doithoai.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.doithoai.digest.Digest;
import org.doithoai.digest.DigestSink;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.MessagePipeline;
import org.doithoai.messaging.OutboxWriter;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.Reply;
import org.doithoai.storage.Sql;
import org.doithoai.subscription.Subscriber;
import org.doithoai.subscription.Subscription;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Puts digests into the outboxes of the platforms that run. It takes so many a second, and no more
 * while those it took are still to be sent: an answer waits behind a few digests at most. Any
 * number of threads may use one.
 */
public final class OutboxDigestSink implements DigestSink {

  /** With a subscription's id: the subject of its digests and of what is said about it. */
  static final String SUBJECT = "digest:";

  /** The id of the subscription that a subject is of; null where it is of none. */
  static @Nullable String subscription(String subject) {
    boolean own = subject.startsWith(SUBJECT) || subject.startsWith(SubscriptionForm.SUBJECT);
    return own ? subject.substring(subject.indexOf(':') + 1) : null;
  }

  /** So many seconds' worth may be taken at once, after a pause. */
  private static final int BURST_SECONDS = 3;

  /** So many seconds' worth may wait to be sent. */
  private static final int WAITING_SECONDS = 2;

  private static final int UNLIMITED = 1000;

  private record Line(OutboxWriter writer, MessagePipeline exchange, Bucket bucket) {}

  private final Jdbi jdbi;
  private final int perSecond;
  private final Duration patience;
  private final Clock clock;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  /**
   * @param perSecond most digests a second for one account; 0 for no limit
   * @param patience how long a digest may wait to be sent
   */
  public OutboxDigestSink(Jdbi jdbi, int perSecond, Duration patience, Clock clock) {
    this.jdbi = jdbi;
    this.perSecond = perSecond;
    this.patience = patience;
    this.clock = clock;
  }

  /** From now on the chats of this platform's account are served. */
  public void serve(Platform platform, MessagePipeline pipeline) {
    OutboxWriter writer = new OutboxWriter(platform, clock, patience);
    lines.put(platform.account(), new Line(writer, pipeline, new Bucket()));
  }

  /** Those that this process leads: nobody else serves them meanwhile. */
  @Override
  public Set<String> accounts() {
    return lines.entrySet().stream()
        .filter(line -> line.getValue().exchange().leads())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public int room(String account) {
    Line line = lines.get(account);
    if (line == null) {
      return 0;
    }
    if (perSecond == 0) {
      return UNLIMITED;
    }
    int waiting =
        Sql.find(
                jdbi,
                Integer.class,
                """
                SELECT COUNT(*) FROM outbox WHERE account = ? AND state = 'waiting'
                  AND attempts = 0 AND part = 0 AND turn_key LIKE 'digest:%'\
                """,
                account)
            .orElse(0);
    return Math.min(line.bucket().left(), WAITING_SECONDS * perSecond - waiting);
  }

  @Override
  public void take(
      Handle handle, Subscription subscription, String delivery, String key, Digest digest) {
    Line line = lines.get(subscription.subscriber().account());
    if (line == null) {
      throw new IllegalStateException("no platform serves " + subscription.subscriber().account());
    }
    Reply reply = DigestReply.of(digest, 0).with(buttons(subscription, delivery, digest));
    Outgoing post =
        new Outgoing.Post(
            address(subscription.subscriber()), null, reply, SUBJECT + subscription.id(), null);
    line.writer().write(handle, key, List.of(post));
    line.bucket().take();
  }

  private static List<List<Button>> buttons(
      Subscription subscription, String delivery, Digest digest) {
    Texts texts = Texts.in(subscription.language());
    List<List<Button>> rows = new ArrayList<>();
    more(texts, delivery, digest, 0).ifPresent(button -> rows.add(List.of(button)));
    List<Button> about = new ArrayList<>();
    if (!digest.events().isEmpty()) {
      about.add(new Button(texts.get("digest.button.why"), new Action.Why(delivery)));
    }
    about.add(
        new Button(
            texts.get("digest.button.change"),
            new Action.OfSubscription(subscription.id(), Action.Verb.SHOW)));
    rows.add(about);
    return rows;
  }

  /** The button that leads to the next page, where there is one. */
  static Optional<Button> more(Texts texts, String delivery, Digest digest, int first) {
    int left = digest.events().size() - first - DigestReply.PAGE;
    return left <= 0
        ? Optional.empty()
        : Optional.of(
            new Button(
                texts.get("digest.button.more", left + digest.more()),
                new Action.MoreNews(delivery, first + DigestReply.PAGE)));
  }

  static Address address(Subscriber to) {
    return new Address(to.account(), to.chat(), to.thread(), to.direct());
  }

  @Override
  public void send(Subscriber to) {
    Line line = lines.get(to.account());
    if (line != null) {
      line.exchange().wake(address(to).lane());
    }
  }

  /** Says something that nobody asked for, within a transaction; nothing when no platform can. */
  void say(Handle handle, String key, Address to, Reply reply) {
    Line line = lines.get(to.account());
    if (line != null) {
      line.writer().write(handle, key, List.of(Outgoing.Post.of(to, null, reply)));
    }
  }

  @Override
  public Arrival arrival(Handle handle, Subscriber to, String key) {
    String state =
        Sql.find(
                handle,
                String.class,
                "SELECT state FROM outbox WHERE account = ? AND turn_key = ? ORDER BY part LIMIT 1",
                to.account(),
                key)
            .orElse("forgotten");
    return switch (state) {
      case "waiting" -> Arrival.WAITING;
      case "failed" -> Arrival.FAILED;
      default -> Arrival.ARRIVED;
    };
  }

  /** Fills with the time. */
  private final class Bucket {

    private double digests = perSecond;
    private Instant filled = clock.instant();

    synchronized int left() {
      Instant now = clock.instant();
      double more = Duration.between(filled, now).toMillis() / 1000.0 * perSecond;
      digests = Math.clamp(digests + Math.max(0, more), 0, (double) BURST_SECONDS * perSecond);
      filled = now;
      return (int) digests;
    }

    synchronized void take() {
      digests -= 1;
    }
  }
}
