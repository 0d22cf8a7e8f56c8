package org.doithoai.conversation;

import java.time.Duration;
import java.time.Instant;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts what people ask for in sliding windows, by the time it was sent (a backlog after an outage
 * was not sent in a hurry). What counts stands in the database, so that neither a restart nor a
 * second process begins anew. Any number of threads may use one.
 */
final class RateLimiter {

  /** What is to be done with a question. */
  enum Verdict {
    WITHIN,
    /** Too many, and the first to be so for a while: say it. */
    TELL,
    /** Too many, and said already. */
    IGNORE
  }

  /** How long what was asked counts. */
  static final Duration DAY = Duration.ofDays(1);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final String kind;
  private final ChatSettings.Limits limits;

  /**
   * @param kind of what is counted; what is of another kind does not count
   */
  RateLimiter(Jdbi jdbi, String kind, ChatSettings.Limits limits) {
    this.jdbi = jdbi;
    this.kind = kind;
    this.limits = limits;
  }

  private record Asked(long inMinute, long inDay, long ofChat, long told) {}

  /** Whether a question is within the limits; it is not {@linkplain #count counted} by that. */
  Verdict ask(ChatUser person, Address address, Instant at) {
    Asked asked = asked(person, address, at);
    boolean within =
        asked.inMinute() < limits.personPerMinute()
            && asked.inDay() < limits.personPerDay()
            && asked.ofChat() < limits.chatPerMinute();
    return within ? Verdict.WITHIN : asked.told() > 0 ? Verdict.IGNORE : Verdict.TELL;
  }

  private Asked asked(ChatUser person, Address address, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT
                      (SELECT COUNT(*) FROM asked WHERE person = :person AND kind = :kind
                        AND at > :minute) AS in_minute,
                      (SELECT COUNT(*) FROM asked WHERE person = :person AND kind = :kind
                        AND at > :day) AS in_day,
                      (SELECT COUNT(*) FROM asked WHERE lane = :lane AND kind = :kind
                        AND at > :minute) AS of_chat,
                      (SELECT COUNT(*) FROM asked WHERE person = :person AND kind = :told
                        AND at > :minute) AS told\
                    """)
                .bind("person", person.id())
                .bind("lane", address.lane())
                .bind("kind", kind)
                .bind("told", told())
                .bind("minute", at.minus(MINUTE))
                .bind("day", at.minus(DAY))
                .mapTo(Asked.class)
                .one());
  }

  private String told() {
    return "told " + kind;
  }

  /** Counts what was judged, as it was judged. */
  void count(Handle handle, ChatUser person, Address address, Instant at, Verdict verdict) {
    if (verdict == Verdict.IGNORE) {
      return;
    }
    handle.execute(
        "INSERT INTO asked (person, lane, kind, at) VALUES (?, ?, ?, ?)",
        person.id(),
        address.lane(),
        verdict == Verdict.WITHIN ? kind : told(),
        at);
  }
}
