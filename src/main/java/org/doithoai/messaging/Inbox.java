package org.doithoai.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What an account of the bot received, on disk before the platform hears that it arrived. Each
 * event is there once, by the platform's own id, and leaves in the same transaction that puts the
 * answer into the {@link Outbox}. Any number of threads may use one.
 */
public class Inbox {

  /**
   * An event taken out to be handled.
   *
   * @param attempts how often it was taken after the process ended that was to handle it
   */
  public record Taken(long id, Incoming event, Instant receivedAt, int attempts) {}

  /** Of what processes tell each other: lanes in which something arrived. */
  static final String TOPIC = "inbox";

  private final Jdbi jdbi;
  private final String account;
  private final Clock clock;
  private final Instant started;

  /** The part of the database's inbox that belongs to this account. */
  public Inbox(Jdbi jdbi, String account, Clock clock) {
    this.jdbi = jdbi;
    this.account = account;
    this.clock = clock;
    this.started = clock.instant();
  }

  /**
   * Writes events down; when it returns they are on disk.
   *
   * @param told is given the lanes of those that were not known yet, within the transaction
   * @return these lanes
   */
  public Set<String> record(List<Incoming> events, BiConsumer<Handle, Set<String>> told) {
    Instant now = clock.instant();
    return jdbi.inTransaction(
        handle -> {
          Set<String> fresh = new LinkedHashSet<>();
          for (Incoming event : events) {
            if (record(handle, event, now)) {
              fresh.add(event.address().lane());
            }
          }
          told.accept(handle, fresh);
          return fresh;
        });
  }

  private boolean record(Handle handle, Incoming event, Instant now) {
    return handle
            .createUpdate(
                """
                INSERT INTO inbox (account, event_key, lane, event, received_at)
                VALUES (:account, :key, :lane, :event, :now)
                ON CONFLICT (account, event_key) DO NOTHING\
                """)
            .bind("account", account)
            .bind("key", event.key())
            .bind("lane", event.address().lane())
            .bind("event", Json.write(event))
            .bind("now", now.toEpochMilli())
            .execute()
        > 0;
  }

  /** Whether something waits in a lane. */
  public boolean isWaiting(String lane) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT 1 FROM inbox
                    WHERE account = :account AND lane = :lane AND done_at IS NULL LIMIT 1\
                    """)
                .bind("account", account)
                .bind("lane", lane)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  /** The lanes in which something waits, whoever received it; those that wait longest first. */
  public List<String> lanes() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT lane FROM inbox WHERE account = :account AND done_at IS NULL
                    GROUP BY lane ORDER BY MIN(id)\
                    """)
                .bind("account", account)
                .mapTo(String.class)
                .list());
  }

  /**
   * The first event of a lane that is not handled yet. Of one that was received before this process
   * began it is counted that it was taken.
   */
  public Optional<Taken> next(String lane) {
    return jdbi.withHandle(
        handle -> {
          Optional<Taken> next = next(handle, lane);
          return next.isPresent() && next.get().receivedAt().isBefore(started)
              ? Optional.of(takenAgain(handle, next.get()))
              : next;
        });
  }

  private Optional<Taken> next(Handle handle, String lane) {
    return handle
        .createQuery(
            """
            SELECT id, event, received_at, attempts FROM inbox
            WHERE account = :account AND lane = :lane AND done_at IS NULL ORDER BY id LIMIT 1\
            """)
        .bind("account", account)
        .bind("lane", lane)
        .map(
            (row, context) ->
                new Taken(
                    row.getLong("id"),
                    Json.read(row.getString("event"), Incoming.class),
                    Instant.ofEpochMilli(row.getLong("received_at")),
                    row.getInt("attempts")))
        .findOne();
  }

  private static Taken takenAgain(Handle handle, Taken taken) {
    handle
        .createUpdate("UPDATE inbox SET attempts = attempts + 1 WHERE id = :id")
        .bind("id", taken.id())
        .execute();
    return new Taken(taken.id(), taken.event(), taken.receivedAt(), taken.attempts() + 1);
  }

  /**
   * Notes that an event was handled, and forgets everything of it but its id.
   *
   * @return false when another process was quicker: what this one made of it must not count
   */
  public boolean done(Handle handle, long id) {
    return handle
            .createUpdate(
                "UPDATE inbox SET done_at = :now, event = NULL WHERE id = :id AND done_at IS NULL")
            .bind("now", clock.millis())
            .bind("id", id)
            .execute()
        > 0;
  }
}
