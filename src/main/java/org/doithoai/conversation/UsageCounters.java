package org.doithoai.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts what happens, by day of UTC and account. Any number of threads may use one. */
final class UsageCounters {

  /** What is counted. */
  public enum Event {
    ASKED,
    ANSWERED,
    NOT_FOUND,
    FAILED,
    TOO_LATE,
    TOO_MANY,
    STRANGER
  }

  private final Jdbi jdbi;
  private final Clock clock;

  public UsageCounters(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  void count(Handle handle, String account, Event event) {
    handle
        .createUpdate(
            """
            INSERT INTO tally (day, account, what, n) VALUES (:day, :account, :what, 1)
            ON CONFLICT (day, account, what) DO UPDATE SET n = tally.n + 1\
            """)
        .bind("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString())
        .bind("account", account)
        .bind("what", event.name())
        .execute();
  }

  /** What was counted on this day and later, all accounts together. */
  public Map<Event, Long> since(LocalDate day) {
    Map<Event, Long> counts = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT what, SUM(n) AS n FROM tally WHERE day >= :day GROUP BY what")
                .bind("day", day.toString())
                .map((row, context) -> Map.entry(row.getString("what"), row.getLong("n")))
                .forEach(e -> counts.put(Event.valueOf(e.getKey()), e.getValue())));
    return counts;
  }
}
