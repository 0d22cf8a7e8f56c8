package org.doithoai.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.doithoai.storage.Sql;
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
    return handle.execute(
            """
            INSERT INTO inbox (account, event_key, lane, event, received_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (account, event_key) DO NOTHING\
            """,
            account,
            event.key(),
            event.address().lane(),
            Json.write(event),
            now)
        > 0;
  }

  /** Whether something waits in a lane. */
  public boolean isWaiting(String lane) {
    return Sql.has(
        jdbi,
        "SELECT 1 FROM inbox WHERE account = ? AND lane = ? AND done_at IS NULL LIMIT 1",
        account,
        lane);
  }

  /** The lanes in which something waits, whoever received it; those that wait longest first. */
  public List<String> lanes() {
    return Sql.list(
        jdbi,
        String.class,
        """
        SELECT lane FROM inbox WHERE account = ? AND done_at IS NULL
        GROUP BY lane ORDER BY MIN(id)\
        """,
        account);
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
        .select(
            """
      SELECT id, event, received_at, attempts FROM inbox
      WHERE account = ? AND lane = ? AND done_at IS NULL ORDER BY id LIMIT 1\
      """,
            account,
            lane)
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
    handle.execute("UPDATE inbox SET attempts = attempts + 1 WHERE id = ?", taken.id());
    return new Taken(taken.id(), taken.event(), taken.receivedAt(), taken.attempts() + 1);
  }

  /**
   * Notes that an event was handled, and forgets everything of it but its id.
   *
   * @return false when another process was quicker: what this one made of it must not count
   */
  public boolean done(Handle handle, long id) {
    return handle.execute(
            "UPDATE inbox SET done_at = ?, event = NULL WHERE id = ? AND done_at IS NULL",
            clock.millis(),
            id)
        > 0;
  }
}
