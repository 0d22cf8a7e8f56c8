package org.doithoai.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What admins and operators did, and when. Any number of threads may use one. */
public final class AuditLog {

  private final Jdbi jdbi;
  private final Clock clock;

  public AuditLog(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * One act.
   *
   * @param actor {@code desk}, {@code terminal}, or a person
   * @param act such as {@code put out}
   * @param subject whom or what it was done to
   */
  public record Entry(Instant at, String actor, String act, String subject) {}

  /** Notes an act, in the transaction that does it. */
  public void note(Handle handle, String actor, String act, String subject) {
    handle
        .createUpdate(
            "INSERT INTO audit (at, actor, act, subject) VALUES (:at, :actor, :act, :subject)")
        .bind("at", clock.millis())
        .bind("actor", actor)
        .bind("act", act)
        .bind("subject", subject)
        .execute();
  }

  /** Notes an act that is done. */
  public void note(String actor, String act, String subject) {
    jdbi.useHandle(handle -> note(handle, actor, act, subject));
  }

  /** The newest first. */
  public List<Entry> newest(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM audit ORDER BY at DESC, id DESC LIMIT :limit")
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Entry(
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("actor"),
                            row.getString("act"),
                            row.getString("subject")))
                .list());
  }
}
