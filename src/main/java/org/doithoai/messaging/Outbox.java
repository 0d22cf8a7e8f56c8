package org.doithoai.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doithoai.storage.Sql;
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

  private static final String FAIL =
      """
      UPDATE outbox SET state = 'failed', payload = NULL, apology = NULL, finished_at = ?,
        problem = ? WHERE \
      """;

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
    return Sql.list(
        jdbi,
        String.class,
        """
      SELECT lane FROM outbox WHERE account = ? AND state = 'waiting'
      GROUP BY lane ORDER BY MIN(id)\
      """,
        account);
  }

  /** The first row of a lane that is not sent yet. */
  public Optional<Waiting> next(String lane) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    """
          SELECT o.id, o.kind, o.address, o.payload, o.apology, o.attempts, o.due_at,
                           o.expires_at, t.message_id AS target_message
                    FROM outbox o LEFT JOIN outbox t ON t.id = o.target
                                        WHERE o.account = ? AND o.lane = ? AND o.state = 'waiting'
                    ORDER BY o.id LIMIT 1\
          """,
                    account,
                    lane)
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
    Sql.run(
        jdbi,
        """
        UPDATE outbox SET state = 'sent', payload = NULL, apology = NULL, message_id = ?,
          finished_at = ? WHERE id = ?\
        """,
        messageId,
        clock.millis(),
        id);
  }

  /** Notes that a row has to wait for another try. */
  public void later(long id, Duration wait, String problem) {
    Sql.run(
        jdbi,
        "UPDATE outbox SET due_at = ?, attempts = attempts + 1, problem = ? WHERE id = ?",
        clock.instant().plus(wait),
        problem,
        id);
  }

  /** Gives a row up; its words are forgotten. */
  public void failed(long id, String problem) {
    Sql.run(jdbi, FAIL + "id = ?", clock.millis(), problem, id);
  }

  /** Gives up everything that waits for the chat. */
  @Override
  public void gone(Handle handle, Address address, String reason) {
    handle.execute(
        FAIL + "account = ? AND lane = ? AND state = 'waiting'",
        clock.millis(),
        reason,
        account,
        address.lane());
  }

  /** Sends everything that waits for the chat to the id it has now. */
  @Override
  public void moved(Handle handle, Address from, Address to) {
    record Row(long id, String address) {}
    List<Row> rows =
        Sql.list(
            handle,
            Row.class,
            """
            SELECT id, address FROM outbox WHERE account = ? AND lane = ?
              AND state = 'waiting'\
            """,
            account,
            from.lane());
    for (Row row : rows) {
      Address address = Json.read(row.address, Address.class).movedTo(to.chat());
      handle.execute(
          "UPDATE outbox SET lane = ?, address = ? WHERE id = ?",
          to.lane(),
          Json.write(address),
          row.id);
    }
  }

  /** True if something was said with this subject, and not taken back. */
  public boolean knows(String subject) {
    return Sql.has(
        jdbi, "SELECT 1 FROM outbox WHERE account = ? AND subject = ? LIMIT 1", account, subject);
  }

  /** What a message of the bot shows, by the platform's id of the message. */
  public Optional<String> subjectOf(Address address, String messageId) {
    return Sql.find(
        jdbi,
        String.class,
        """
        SELECT subject FROM outbox WHERE account = ? AND lane = ? AND message_id = ?
          AND subject IS NOT NULL LIMIT 1\
        """,
        account,
        address.lane(),
        messageId);
  }

  /** What the last message to the conversation shows, however it was sent; empty for nothing. */
  public Optional<String> latestSubject(Address address) {
    return Sql.find(
            jdbi,
            String.class,
            """
            SELECT COALESCE(subject, '') FROM outbox
            WHERE account = ? AND lane = ? ORDER BY id DESC LIMIT 1\
            """,
            account,
            address.lane())
        .filter(subject -> !subject.isEmpty());
  }
}
