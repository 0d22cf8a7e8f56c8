package org.doithoai.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What an account of the bot received, on disk before the platform hears that it arrived. Each
 * event is there once, by the platform's own id, and leaves in the same transaction that puts the
 * answer into the {@link Outbox}. Any number of threads may use one.
 */
public class Inbox {

  /** An event that waits. */
  public record Waiting(long id, String lane) {}

  /**
   * An event taken out to be handled.
   *
   * @param attempts how many processes tried after the first one ended before it was handled
   */
  public record Taken(long id, Incoming event, int attempts) {}

  private final Jdbi jdbi;
  private final String account;
  private final Clock clock;

  /** The part of the database's inbox that belongs to this account. */
  public Inbox(Jdbi jdbi, String account, Clock clock) {
    this.jdbi = jdbi;
    this.account = account;
    this.clock = clock;
  }

  /**
   * Writes events down; when it returns they are on disk.
   *
   * @return those that were not known yet, in their order
   */
  public List<Waiting> record(List<Incoming> events) {
    Instant now = clock.instant();
    return jdbi.inTransaction(
        handle -> {
          List<Waiting> fresh = new ArrayList<>();
          for (Incoming event : events) {
            handle
                .createQuery(
                    """
                    INSERT INTO inbox (account, event_key, lane, event, received_at)
                    VALUES (:account, :key, :lane, :event, :now)
                    ON CONFLICT (account, event_key) DO NOTHING
                    RETURNING id\
                    """)
                .bind("account", account)
                .bind("key", event.key())
                .bind("lane", event.address().lane())
                .bind("event", Json.write(event))
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .ifPresent(id -> fresh.add(new Waiting(id, event.address().lane())));
          }
          return fresh;
        });
  }

  /** What an earlier process left, oldest first. */
  public List<Waiting> left() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, lane FROM inbox
                    WHERE account = :account AND done_at IS NULL ORDER BY id\
                    """)
                .bind("account", account)
                .map((row, context) -> new Waiting(row.getLong("id"), row.getString("lane")))
                .list());
  }

  /** Takes out an event that an earlier process left, and counts that this one tries too. */
  public Taken takeAgain(long id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("UPDATE inbox SET attempts = attempts + 1 WHERE id = :id")
                .bind("id", id)
                .execute());
    return take(id);
  }

  /** Takes an event out to be handled. */
  public Taken take(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT event, attempts FROM inbox WHERE id = :id")
                .bind("id", id)
                .map(
                    (row, context) ->
                        new Taken(
                            id,
                            Json.read(row.getString("event"), Incoming.class),
                            row.getInt("attempts")))
                .one());
  }

  /** Notes that an event was handled, and forgets everything of it but its id. */
  public void done(Handle handle, long id) {
    handle
        .createUpdate("UPDATE inbox SET done_at = :now, event = NULL WHERE id = :id")
        .bind("now", clock.millis())
        .bind("id", id)
        .execute();
  }
}
