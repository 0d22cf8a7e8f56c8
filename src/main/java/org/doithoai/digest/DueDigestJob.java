package org.doithoai.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Slot;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionStore;
import org.doithoai.subscription.Timing;
import org.doithoai.text.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves what is due. Each subscription is moved on to its next time in the same transaction that
 * notes its digest and hands it over, so that a process that is killed leaves it either due or
 * served; of two processes that serve the same one the second finds it taken. Digests are written
 * before that, outside of any transaction.
 *
 * <p>After a long absence a subscription gets one digest for all it missed, which says so; none if
 * the last one it missed is too long ago. Threads wait for one another.
 */
public final class DueDigestJob {

  private static final Logger LOG = LoggerFactory.getLogger(DueDigestJob.class);

  private static final int BATCH = 50;
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
  private static final Duration SET_BACK = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final SubscriptionStore subscriptions;
  private final DeliveryStore deliveries;
  private final NewArticleTracker tracker;
  private final DigestWriter writer;
  private final DigestSink sink;
  private final DigestSettings settings;
  private final Clock clock;
  private @Nullable Instant lastRun;

  public DueDigestJob(
      Jdbi jdbi,
      NewArticleTracker tracker,
      DigestWriter writer,
      DigestSink sink,
      DigestSettings settings,
      Clock clock) {
    this.jdbi = jdbi;
    this.subscriptions = new SubscriptionStore(jdbi, clock);
    this.deliveries = new DeliveryStore(jdbi, clock);
    this.tracker = tracker;
    this.writer = writer;
    this.sink = sink;
    this.settings = settings;
    this.clock = clock;
  }

  /** Serves what is due by now; gives the moment to look again. */
  public synchronized Instant run() {
    Instant begin = clock.instant();
    Set<String> accounts = sink.accounts();
    if (accounts.isEmpty() || !tracker.catchUp()) {
      return begin.plus(LONGEST);
    }
    if (lastRun == null || begin.isBefore(lastRun.minus(SET_BACK))) {
      subscriptions.reckonAnew();
    }
    lastRun = begin;
    tracker.follow();
    Instant next = begin.plus(LONGEST);
    for (String account : accounts) {
      Instant due = serve(account);
      next = due.isBefore(next) ? due : next;
    }
    return next;
  }

  /** Serves an account while there is room; gives the moment when it has something to do again. */
  private Instant serve(String account) {
    Map<Written, Digest> written = new HashMap<>();
    int room = sink.room(account);
    while (room > 0) {
      List<SubscriptionStore.Due> due = subscriptions.due(account, Math.min(room, BATCH));
      if (due.isEmpty()) {
        break;
      }
      serve(due, written);
      room = sink.room(account);
    }
    Instant now = clock.instant();
    Instant next = subscriptions.nextDue(account).orElse(now.plus(LONGEST));
    return next.isAfter(now.plus(SOON)) ? next : now.plus(SOON);
  }

  /** What is the same for many subscriptions is written once. */
  private record Written(Language language, Filter filter, DigestInput material) {}

  /**
   * One that is due, and what there is for it.
   *
   * @param arrived earlier deliveries that are known to have arrived by now
   */
  private record Case(
      SubscriptionStore.Due due, List<String> arrived, DeliveryStore.Waiting waiting) {}

  /**
   * How one is to be served.
   *
   * @param next null when the clock does not say
   * @param tooLate whether what waits is left to the next digest
   * @param over whether nothing will come any more
   * @param digest null when nothing goes out
   */
  private record Plan(
      Case of,
      String slot,
      @Nullable Instant next,
      boolean caughtUp,
      boolean tooLate,
      boolean over,
      @Nullable Digest digest) {}

  private void serve(List<SubscriptionStore.Due> due, Map<Written, Digest> written) {
    List<Plan> plans = new ArrayList<>();
    for (Case one : jdbi.inTransaction(handle -> cases(handle, due))) {
      try {
        plans.add(plan(one, written));
      } catch (RuntimeException e) {
        LOG.warn("A digest could not be made, will be tried again: {}", e.toString());
        Instant later = clock.instant().plus(AFTER_FAILURE);
        jdbi.useTransaction(handle -> subscriptions.putOff(handle, one.due(), later));
      }
    }
    jdbi.useTransaction(handle -> plans.forEach(plan -> carryOut(handle, plan)));
    for (Plan plan : plans) {
      if (plan.digest() != null) {
        sink.send(plan.of().due().subscription().subscriber());
      }
    }
  }

  /** What there is for each; those in their quiet hours are put off. */
  private List<Case> cases(Handle handle, List<SubscriptionStore.Due> due) {
    Instant now = clock.instant();
    List<Case> cases = new ArrayList<>();
    for (SubscriptionStore.Due one : due) {
      Instant allowed = one.subscription().timing().allowed(now);
      if (allowed.isAfter(now)) {
        subscriptions.putOff(handle, one, allowed);
        continue;
      }
      List<String> arrived = deliveries.settle(handle, one.subscription(), sink);
      cases.add(new Case(one, arrived, deliveries.waiting(handle, one.subscription().id())));
    }
    return cases;
  }

  private Plan plan(Case one, Map<Written, Digest> written) {
    Instant now = clock.instant();
    Subscription subscription = one.due().subscription();
    boolean over = subscription.timing().isOver(now);
    return switch (subscription.timing()) {
      case Timing.AtOnce _ ->
          new Plan(
              one,
              "alert " + one.waiting().first(),
              null,
              false,
              false,
              over,
              over ? null : digest(subscription, one.waiting(), false, written));
      case Timing.Regular regular -> {
        Slot last = regular.latest(now);
        Slot slot = last == null ? at(one.due().due(), regular) : last;
        Slot next = regular.next(now);
        boolean tooLate = slot.at().isBefore(now.minus(settings.tooLate()));
        boolean late =
            slot.at().isAfter(one.due().due()) || slot.at().isBefore(now.minus(settings.late()));
        yield new Plan(
            one,
            slot.key(),
            next == null ? null : next.at(),
            late,
            tooLate,
            over,
            tooLate ? null : digest(subscription, one.waiting(), late, written));
      }
    };
  }

  /** The slot of a timing that was changed while it was due. */
  private static Slot at(Instant due, Timing.Regular timing) {
    return new Slot(due.atZone(timing.zone()).toLocalDateTime(), due);
  }

  /** What goes out; null for nothing. */
  private @Nullable Digest digest(
      Subscription subscription,
      DeliveryStore.Waiting waiting,
      boolean caughtUp,
      Map<Written, Digest> written) {
    boolean evenEmpty =
        subscription.evenWhenEmpty() && subscription.timing() instanceof Timing.Regular;
    if (waiting.news().isEmpty()) {
      return evenEmpty ? new Digest(subscription.language(), List.of(), 0, caughtUp) : null;
    }
    DigestInput input = new DigestInput(waiting.news(), waiting.told(), caughtUp, 0);
    Digest digest =
        written.computeIfAbsent(
            new Written(subscription.language(), subscription.filter(), input),
            key -> writer.write(subscription, input));
    return digest.events().isEmpty() && !evenEmpty ? null : digest;
  }

  private void carryOut(Handle handle, Plan plan) {
    Case of = plan.of();
    Subscription subscription = of.due().subscription();
    String id = subscription.id();
    if (!subscriptions.take(handle, of.due(), plan.next(), plan.over())) {
      return;
    }
    of.arrived().forEach(earlier -> deliveries.note(handle, earlier, DigestSink.Arrival.ARRIVED));
    Digest digest = plan.digest();
    long last = of.waiting().last();
    if (digest != null) {
      deliveries
          .write(handle, id, plan.slot(), plan.caughtUp())
          .ifPresent(
              delivery -> {
                deliveries.told(handle, id, last, delivery);
                String key = DeliveryStore.key(id, plan.slot());
                sink.take(handle, subscription, delivery, key, digest);
              });
    } else if (!plan.tooLate() && last > 0) {
      deliveries.pass(handle, id, last);
    }
    if (subscription.timing() instanceof Timing.AtOnce) {
      SubscriptionStore.dueWhenSomethingWaits(handle, id, clock.instant());
    }
  }
}
