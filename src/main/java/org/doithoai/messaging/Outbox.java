package org.doithoai.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What an account of the bot is about to send. A row is one message of the platform; the rows of a
 * lane are sent one after the other. A row that was being sent when the process died still waits,
 * and is sent again: the platform cannot be asked whether it arrived. Any number of threads may use
 * one.
 */
public class Outbox implements ChatListener {

  /**
   * A row to be sent.
   *
   * @param due not before
   * @param expires too late after that
   * @param apology payload to send instead when it is too late; null for nothing
   */
  public record Waiting(
      OutboxMessage parcel, Instant due, Instant expires, @Nullable String apology) {}

  /** Of what processes tell each other: lanes in which something is to be sent. */
  static final String TOPIC = "outbox";

  private final Jdbi jdbi;
  private final String account;
  private final Clock clock;

  /** The part of the database's outbox that belongs to this account. */
  public Outbox(Jdbi jdbi, String account, Clock clock) {
    this.jdbi = jdbi;
    this.account = account;
    this.clock = clock;
  }

  /** The lanes in which something waits. */
  public List<String> lanes() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT lane FROM outbox
                    WHERE account = :account AND state = 'waiting'
                    GROUP BY lane ORDER BY MIN(id)\
                    """)
                .bind("account", account)
                .mapTo(String.class)
                .list());
  }

  /** The first row of a lane that is not sent yet. */
  public Optional<Waiting> next(String lane) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT o.id, o.kind, o.address, o.payload, o.apology, o.attempts, o.due_at,
                           o.expires_at, t.message_id AS target_message
                    FROM outbox o LEFT JOIN outbox t ON t.id = o.target
                    WHERE o.account = :account AND o.lane = :lane
                      AND o.state = 'waiting'
                    ORDER BY o.id LIMIT 1\
                    """)
                .bind("account", account)
                .bind("lane", lane)
                .map(
                    (row, context) ->
                        new Waiting(
                            new OutboxMessage(
                                row.getLong("id"),
                                OutboxMessage.Kind.valueOf(row.getString("kind")),
                                Json.read(row.getString("address"), Address.class),
                                row.getString("target_message"),
                                Optional.ofNullable(row.getString("payload")).orElse(""),
                                row.getInt("attempts")),
                            Instant.ofEpochMilli(row.getLong("due_at")),
                            Instant.ofEpochMilli(row.getLong("expires_at")),
                            row.getString("apology")))
                .findOne());
  }

  /** Notes that a row arrived; its words are forgotten. */
  public void sent(long id, @Nullable String messageId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE outbox SET state = 'sent', payload = NULL, apology = NULL,
                      message_id = :message, finished_at = :now WHERE id = :id\
                    """)
                .bind("message", messageId)
                .bind("now", clock.millis())
                .bind("id", id)
                .execute());
  }

  /** Notes that a row has to wait for another try. */
  public void later(long id, Duration wait, String problem) {
    update("due_at = :moment, attempts = attempts + 1, problem = :problem", id, wait, problem);
  }

  /** Gives a row up; its words are forgotten. */
  public void failed(long id, String problem) {
    update(
        "state = 'failed', payload = NULL, apology = NULL, finished_at = :moment, "
            + "problem = :problem",
        id,
        Duration.ZERO,
        problem);
  }

  private void update(String change, long id, Duration wait, String problem) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("UPDATE outbox SET " + change + " WHERE id = :id")
                .bind("id", id)
                .bind("moment", clock.instant().plus(wait).toEpochMilli())
                .bind("problem", problem)
                .execute());
  }

  /** Gives up everything that waits for the chat. */
  @Override
  public void gone(Handle handle, Address address, String reason) {
    handle
        .createUpdate(
            """
            UPDATE outbox SET state = 'failed', payload = NULL, apology = NULL,
              finished_at = :now, problem = :problem
            WHERE account = :account AND lane = :lane AND state = 'waiting'\
            """)
        .bind("now", clock.millis())
        .bind("problem", reason)
        .bind("account", account)
        .bind("lane", address.lane())
        .execute();
  }

  /** Sends everything that waits for the chat to the id it has now. */
  @Override
  public void moved(Handle handle, Address from, Address to) {
    List<Long> ids =
        handle
            .createQuery(
                """
                SELECT id FROM outbox WHERE account = :account AND lane = :lane
                  AND state = 'waiting'\
                """)
            .bind("account", account)
            .bind("lane", from.lane())
            .mapTo(Long.class)
            .list();
    for (long id : ids) {
      Address address =
          handle
              .createQuery("SELECT address FROM outbox WHERE id = :id")
              .bind("id", id)
              .map((row, context) -> Json.read(row.getString("address"), Address.class))
              .one();
      handle
          .createUpdate("UPDATE outbox SET lane = :lane, address = :address WHERE id = :id")
          .bind("lane", to.lane())
          .bind("address", Json.write(address.movedTo(to.chat())))
          .bind("id", id)
          .execute();
    }
  }

  /** True if something was said with this subject, and not taken back. */
  public boolean knows(String subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT 1 FROM outbox WHERE account = :account AND subject = :subject LIMIT 1")
                .bind("account", account)
                .bind("subject", subject)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  /** What a message of the bot shows, by the platform's id of the message. */
  public Optional<String> subjectOf(Address address, String messageId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT subject FROM outbox WHERE account = :account AND lane = :lane
                      AND message_id = :message AND subject IS NOT NULL LIMIT 1\
                    """)
                .bind("account", account)
                .bind("lane", address.lane())
                .bind("message", messageId)
                .mapTo(String.class)
                .findFirst());
  }

  /** What the last message to the conversation shows, however it was sent; empty for nothing. */
  public Optional<String> latestSubject(Address address) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT COALESCE(subject, '') FROM outbox
                    WHERE account = :account AND lane = :lane ORDER BY id DESC LIMIT 1\
                    """)
                .bind("account", account)
                .bind("lane", address.lane())
                .mapTo(String.class)
                .findFirst()
                .filter(subject -> !subject.isEmpty()));
  }
}
