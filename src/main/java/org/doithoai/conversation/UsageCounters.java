package org.doithoai.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.doithoai.storage.Sql;
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
    handle.execute(
        """
        INSERT INTO tally (day, account, what, n) VALUES (?, ?, ?, 1)
        ON CONFLICT (day, account, what) DO UPDATE SET n = tally.n + 1\
        """,
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
        account,
        event);
  }

  /** What was counted on this day and later, all accounts together. */
  public Map<Event, Long> since(LocalDate day) {
    record Count(Event what, long n) {}
    Map<Event, Long> counts = new TreeMap<>();
    Sql.list(
            jdbi,
            Count.class,
            "SELECT what, SUM(n) AS n FROM tally WHERE day >= ? GROUP BY what",
            day.toString())
        .forEach(count -> counts.put(count.what, count.n));
    return counts;
  }
}
