package org.doithoai.web;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * What waits in the database, as of a moment.
 *
 * @param inbox events still to be handled
 * @param outbox messages still to be sent
 * @param outboxOldest how long the oldest of them has waited; zero for none
 * @param digestLateness how long the digest that is due longest is overdue; zero for none
 * @param suspended subscriptions whose chat cannot be reached
 */
record QueueFigures(
    long inbox, long outbox, Duration outboxOldest, Duration digestLateness, long suspended) {

  private static final String QUERY =
      """
      SELECT (SELECT COUNT(*) FROM inbox WHERE done_at IS NULL) AS inbox,
        (SELECT COUNT(*) FROM outbox WHERE state = 'waiting') AS outbox,
        (SELECT COALESCE(MIN(created_at), 0) FROM outbox WHERE state = 'waiting') AS oldest,
        (SELECT COALESCE(MIN(due_at), 0) FROM digest_subscription WHERE state = 'ACTIVE') AS due,
        (SELECT COUNT(*) FROM digest_subscription WHERE state = 'SUSPENDED') AS suspended\
      """;

  static QueueFigures of(Jdbi jdbi, Clock clock) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(QUERY)
                .map(
                    (row, context) ->
                        new QueueFigures(
                            row.getLong("inbox"),
                            row.getLong("outbox"),
                            since(row.getLong("oldest"), clock),
                            since(row.getLong("due"), clock),
                            row.getLong("suspended")))
                .one());
  }

  private static Duration since(long moment, Clock clock) {
    return Duration.ofMillis(moment == 0 ? 0 : Math.max(0, clock.millis() - moment));
  }
}
