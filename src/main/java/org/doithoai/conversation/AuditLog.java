package org.doithoai.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.doithoai.storage.Sql;
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
    handle.execute(
        "INSERT INTO audit (at, actor, act, subject) VALUES (?, ?, ?, ?)",
        clock.millis(),
        actor,
        act,
        subject);
  }

  /** Notes an act that is done. */
  public void note(String actor, String act, String subject) {
    jdbi.useHandle(handle -> note(handle, actor, act, subject));
  }

  /** The newest first. */
  public List<Entry> newest(int limit) {
    return Sql.list(
        jdbi, Entry.class, "SELECT * FROM audit ORDER BY at DESC, id DESC LIMIT ?", limit);
  }
}
