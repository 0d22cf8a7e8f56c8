package org.doithoai.subscription;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which subscription is to be told of which article. Any number of threads may use one. */
public final class FilterMatches {

  private final Clock clock;

  public FilterMatches(Clock clock) {
    this.clock = clock;
  }

  /** Who was told of an article, and which state of it last. */
  public Map<String, Long> told(Handle handle, String key) {
    Map<String, Long> told = new HashMap<>();
    handle
        .select(
            """
            SELECT subscription, MAX(seen) AS seen FROM digest_match
            WHERE article = ? AND delivery IS NOT NULL GROUP BY subscription\
            """,
            key)
        .map((row, context) -> Map.entry(row.getString("subscription"), row.getLong("seen")))
        .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    return told;
  }

  /**
   * Has an article told to subscriptions.
   *
   * @param first the number of its first state; what came before a subscription's time is no news
   *     to it, but for corrections
   * @param news the subscriptions, each with the state it was told of; null for none
   */
  public void add(
      Handle handle, String key, long seen, long first, Map<String, @Nullable Long> news) {
    if (news.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO digest_match (subscription, article, seen, sent, matched_at)
            SELECT id, :article, :seen, CAST(:sent AS BIGINT), :now FROM digest_subscription
            WHERE id = :id AND (since < :first OR :sent IS NOT NULL)
            ON CONFLICT (subscription, article) WHERE delivery IS NULL
              DO UPDATE SET seen = excluded.seen\
            """);
    news.forEach(
        (id, sent) ->
            batch
                .bind("article", key)
                .bind("seen", seen)
                .bind("sent", sent)
                .bind("now", clock.millis())
                .bind("id", id)
                .bind("first", first)
                .add());
    batch.execute();
  }

  /** Forgets what waits for a subscription but for corrections. */
  public void forget(Handle handle, String subscription) {
    handle.execute(
        """
        DELETE FROM digest_match
        WHERE subscription = ? AND delivery IS NULL AND sent IS NULL\
        """,
        subscription);
  }

  /** Those who want to be told at once are due when something waits for them. */
  public void wakeAlerts(Handle handle) {
    List<Subscription> waiting =
        handle
            .createQuery(
                """
                SELECT * FROM digest_subscription s
                WHERE times IS NULL AND state = 'ACTIVE' AND due_at IS NULL AND EXISTS (
                  SELECT 1 FROM digest_match WHERE subscription = s.id AND delivery IS NULL)\
                """)
            .map(SubscriptionRow::read)
            .list();
    for (Subscription alert : waiting) {
      SubscriptionStore.dueWhenSomethingWaits(
          handle, alert.id(), alert.timing().allowed(clock.instant()));
    }
  }
}
