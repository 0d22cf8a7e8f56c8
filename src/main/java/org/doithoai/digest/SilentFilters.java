package org.doithoai.digest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionRow;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds subscriptions whose filter has matched nothing for a month while articles came, each once
 * until its filter is changed. Any number of threads may use one.
 */
public final class SilentFilters {

  private static final Duration NO_MATCH = Duration.ofDays(30);

  private final Jdbi jdbi;
  private final Clock clock;

  public SilentFilters(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Those whose subscribers were not told yet. */
  public List<Subscription> untold() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM digest_subscription s
                    WHERE state = 'ACTIVE' AND changed_at < :before
                      AND (silence_told IS NULL OR silence_told <> filter_set)
                      AND NOT EXISTS (SELECT 1 FROM digest_match
                        WHERE subscription = s.id AND matched_at >= :before)
                      AND NOT EXISTS (SELECT 1 FROM digest_delivery
                        WHERE subscription = s.id AND made_at >= :before)
                      AND EXISTS (SELECT 1 FROM articles_seen WHERE seen_at >= :before)
                    ORDER BY number\
                    """)
                .bind("before", clock.instant().minus(NO_MATCH).toEpochMilli())
                .map(SubscriptionRow::read)
                .list()
                .stream()
                .filter(subscription -> !subscription.filter().isOpen())
                .toList());
  }

  /** Notes that its subscriber is told; false when another process has told them. */
  public boolean told(Handle handle, Subscription subscription) {
    return handle.execute(
            """
            UPDATE digest_subscription SET silence_told = filter_set
            WHERE id = ? AND (silence_told IS NULL OR silence_told <> filter_set)\
            """,
            subscription.id())
        == 1;
  }
}
