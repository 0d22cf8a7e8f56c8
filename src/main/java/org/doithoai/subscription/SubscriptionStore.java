package org.doithoai.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions, on disk, each with the moment when it is to be served next. What is changed
 * here is changed within the caller's transaction. Any number of threads may use one.
 */
public final class SubscriptionStore {

  private static final String COLUMNS =
      "id, account, chat, thread, direct, owner, language, filter, times, days, zone, quiet,"
          + " even_empty, state, paused_until, ends_on, skipped";

  private final Jdbi jdbi;
  private final Clock clock;

  public SubscriptionStore(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Adds one; only what is first indexed from now on is new to it. */
  public void add(Handle handle, Subscription subscription) {
    long now = clock.millis();
    SubscriptionRow.bind(
            handle.createUpdate(
                """
                INSERT INTO digest_subscription (id, account, chat, thread, direct, owner, language,
                  filter, times, days, zone, quiet, even_empty, state, paused_until, ends_on, skipped,
                  due_at, since, changed_at, filter_set, matched)
                VALUES (:id, :account, :chat, :thread, :direct, :owner, :language,
                  :filter, :times, :days, :zone, :quiet, :evenEmpty, :state, :pausedUntil, :until, :skipped, :due,
                  (SELECT COALESCE(MAX(id), 0) FROM articles_seen), :now,
                  (SELECT COALESCE(MAX(filter_set), 0) + 1 FROM digest_subscription), 0)\
                """),
            subscription)
        .bind("due", due(subscription))
        .bind("now", now)
        .execute();
  }

  /** Changes everything of one but its place and owner; nothing when it is gone. */
  public void change(Handle handle, Subscription after) {
    SubscriptionRow.bind(
            handle.createUpdate(
                """
                UPDATE digest_subscription SET language = :language, times = :times,
                  days = :days, zone = :zone, quiet = :quiet, even_empty = :evenEmpty,
                  state = :state, paused_until = :pausedUntil, ends_on = :until, skipped = :skipped,
                  due_at = :due, changed_at = :now,
                  filter_set = CASE WHEN filter = :filter THEN filter_set
                    ELSE (SELECT MAX(filter_set) + 1 FROM digest_subscription) END,
                  filter = :filter
                WHERE id = :id\
                """),
            after)
        .bind("due", due(after))
        .bind("now", clock.millis())
        .execute();
    if (after.timing() instanceof Timing.AtOnce && after.state() == Subscription.State.ACTIVE) {
      dueWhenSomethingWaits(handle, after.id(), after.timing().allowed(clock.instant()));
    }
  }

  /** When it is served next, by the clock alone; null when the clock does not say. */
  private @Nullable Long due(Subscription subscription) {
    Slot next = subscription.next(clock.instant());
    return next == null ? null : next.at().toEpochMilli();
  }

  public static void dueWhenSomethingWaits(Handle handle, String id, Instant at) {
    handle.execute(
        """
        UPDATE digest_subscription SET due_at = ?
        WHERE id = ? AND due_at IS NULL AND times IS NULL AND state = 'ACTIVE' AND EXISTS (
          SELECT 1 FROM digest_match WHERE subscription = ? AND delivery IS NULL)\
        """,
        at.toEpochMilli(),
        id,
        id);
  }

  /** Ends those that are told at once and whose last day is over; removes what ended long ago. */
  public void end(Instant forgetBefore) {
    jdbi.useTransaction(handle -> end(handle, forgetBefore));
  }

  private void end(Handle handle, Instant forgetBefore) {
    for (Subscription alert :
        list(
            handle, "WHERE times IS NULL AND state <> 'ENDED' AND ends_on IS NOT NULL", Map.of())) {
      if (alert.timing().isOver(clock.instant())) {
        handle.execute(
            "UPDATE digest_subscription SET state = 'ENDED', due_at = NULL WHERE id = ?",
            alert.id());
      }
    }
    handle
        .createQuery(
            """
            SELECT id FROM digest_subscription s WHERE state = 'ENDED' AND changed_at < :before
              AND NOT EXISTS (SELECT 1 FROM digest_delivery
                WHERE subscription = s.id AND made_at >= :before)\
            """)
        .bind("before", forgetBefore.toEpochMilli())
        .mapTo(String.class)
        .list()
        .forEach(id -> remove(handle, id));
  }

  /** Takes one away, with everything that is kept of it. */
  public void remove(Handle handle, String id) {
    for (String of :
        List.of(
            "digest_match WHERE subscription",
            "digest_delivery WHERE subscription",
            "digest_subscription WHERE id")) {
      handle.createUpdate("DELETE FROM " + of + " = :id").bind("id", id).execute();
    }
  }

  public Optional<Subscription> find(String id) {
    return jdbi.withHandle(
        handle -> list(handle, "WHERE id = :id", Map.of("id", id)).stream().findFirst());
  }

  /** Those of a chat, in all its threads, in the order in which they were made. */
  public List<Subscription> ofChat(String account, String chat) {
    return jdbi.withHandle(
        handle ->
            list(
                handle,
                "WHERE account = :account AND chat = :chat AND state <> 'ENDED' ORDER BY number",
                Map.of("account", account, "chat", chat)));
  }

  private static List<Subscription> list(Handle handle, String which, Map<String, ?> values) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM digest_subscription " + which)
        .bindMap(values)
        .map(SubscriptionRow::read)
        .list();
  }

  /**
   * One that is to be served.
   *
   * @param due when it should have been
   * @param changedAt by which it is seen whether somebody changed it meanwhile
   */
  public record Due(Subscription subscription, Instant due, long changedAt) {}

  /** Those of an account that are to be served by now, the one that waits longest first. */
  public List<Due> due(String account, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + ", due_at, changed_at FROM digest_subscription"
                        + " WHERE account = :account AND due_at <= :now"
                        + " ORDER BY due_at, number LIMIT :most")
                .bind("account", account)
                .bind("now", clock.millis())
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Due(
                            SubscriptionRow.read(row, context),
                            Instant.ofEpochMilli(row.getLong("due_at")),
                            row.getLong("changed_at")))
                .list());
  }

  /** When the next one of an account is to be served. */
  public Optional<Instant> nextDue(String account) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    """
                    SELECT due_at FROM digest_subscription
                    WHERE account = ? AND due_at IS NOT NULL ORDER BY due_at LIMIT 1\
                    """,
                    account)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  /**
   * Takes one to be served, and says when it is due next. False when another process took it, or
   * somebody changed it: then it must be left alone.
   *
   * @param next null when the clock does not say
   * @param over true if it is the last time: then it has ended
   */
  public boolean take(Handle handle, Due due, @Nullable Instant next, boolean over) {
    return handle.execute(
            """
            UPDATE digest_subscription
            SET due_at = ?, state = ?, paused_until = NULL, skipped = NULL,
              since = (SELECT COALESCE(MAX(id), 0) FROM articles_seen)
            WHERE id = ? AND due_at = ? AND changed_at = ?\
            """,
            next == null ? null : next.toEpochMilli(),
            (over ? Subscription.State.ENDED : Subscription.State.ACTIVE).name(),
            due.subscription().id(),
            due.due().toEpochMilli(),
            due.changedAt())
        == 1;
  }

  /** Puts one off. */
  public void putOff(Handle handle, Due due, Instant to) {
    handle.execute(
        """
        UPDATE digest_subscription SET due_at = ?
        WHERE id = ? AND due_at = ? AND changed_at = ?\
        """,
        to.toEpochMilli(),
        due.subscription().id(),
        due.due().toEpochMilli(),
        due.changedAt());
  }

  /**
   * Reckons anew what is due after now: the clock was set back, or the rules of a zone changed.
   * What is overdue stays so.
   */
  public void reckonAnew() {
    jdbi.useTransaction(
        handle -> {
          List<Subscription> waiting =
              list(
                  handle,
                  "WHERE state NOT IN ('SUSPENDED', 'ENDED') AND times IS NOT NULL AND due_at >"
                      + " :now",
                  Map.of("now", clock.millis()));
          for (Subscription subscription : waiting) {
            handle.execute(
                "UPDATE digest_subscription SET due_at = ? WHERE id = ?",
                due(subscription),
                subscription.id());
          }
        });
  }

  /** Suspends those of a chat that cannot be reached; gives those that were not suspended. */
  public List<Subscription> suspend(Handle handle, String account, String chat) {
    return handle
        .select(
            """
            UPDATE digest_subscription
            SET resumes_as = state, state = 'SUSPENDED', due_at = NULL, changed_at = ?
            WHERE account = ? AND chat = ? AND state NOT IN ('SUSPENDED', 'ENDED')
            RETURNING *\
            """,
            clock.millis(),
            account,
            chat)
        .map(SubscriptionRow::read)
        .list();
  }

  /** Resumes what was suspended in a chat that can be reached again. */
  public List<Subscription> resume(Handle handle, String account, String chat) {
    List<Subscription> back =
        handle
            .select(
                """
                UPDATE digest_subscription SET state = resumes_as, resumes_as = NULL
                WHERE account = ? AND chat = ? AND state = 'SUSPENDED'
                RETURNING *\
                """,
                account,
                chat)
            .map(SubscriptionRow::read)
            .list();
    back.forEach(subscription -> change(handle, subscription));
    return back;
  }

  /** The chat has another id from now on. */
  public void move(Handle handle, String account, String chat, String newChat) {
    handle.execute(
        """
        UPDATE digest_subscription SET chat = ?, changed_at = ?
        WHERE account = ? AND chat = ?\
        """,
        newChat,
        clock.millis(),
        account,
        chat);
  }
}
