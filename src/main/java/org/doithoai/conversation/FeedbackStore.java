package org.doithoai.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.doithoai.messaging.Json;
import org.doithoai.storage.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What people said of answers, and the questions that found none. Any number of threads may use
 * one.
 */
public final class FeedbackStore {

  /**
   * One line of a report.
   *
   * @param verdict {@code up}, {@code down}, {@code remark}, or {@code unanswered} for a question
   *     without an answer
   * @param reason in the person's words; null if none was given
   * @param question null for a remark about the bot itself, as are answer and evidence
   * @param evidence the quotes with outlet and date, one a line
   */
  public record Entry(
      Instant at,
      String person,
      String verdict,
      @Nullable String reason,
      @Nullable String question,
      @Nullable String answer,
      @Nullable String evidence) {

    /** With the evidence in lines instead of JSON. */
    private Entry told() {
      return new Entry(
          at, person, verdict, reason, question, answer, FeedbackStore.evidence(evidence));
    }
  }

  private static final String ENTRIES =
      """
      SELECT at, person, verdict, reason, question, answer, evidence FROM (
        SELECT f.given_at AS at, f.person, f.verdict, f.reason, a.question, a.text AS answer,
               a.evidence
        FROM feedback f LEFT JOIN answer a ON a.id = f.answer_id
        UNION ALL
        SELECT asked_at, person, 'unanswered', NULL, question, text, evidence
        FROM answer WHERE outcome = 'NOT_FOUND') entries
            WHERE at >= ? ORDER BY at DESC LIMIT ?\
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  public FeedbackStore(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Feedback and unanswered questions since this moment, newest first, so many at most. */
  public List<Entry> entries(Instant since, int limit) {
    return Sql.list(jdbi, Entry.class, ENTRIES, since, limit).stream().map(Entry::told).toList();
  }

  private static @Nullable String evidence(@Nullable String json) {
    if (json == null) {
      return null;
    }
    StringBuilder lines = new StringBuilder();
    for (KeptCitation evidence : Json.read(json, KeptCitation[].class)) {
      lines.append('[').append(evidence.number()).append("] ").append(evidence.source());
      lines.append(": ").append(evidence.quote()).append('\n');
    }
    return lines.toString().strip();
  }

  /** A person's verdict on an answer; a second one takes the place of the first. */
  void judge(Handle handle, String answer, String person, boolean good) {
    handle.execute(
        """
        INSERT INTO feedback (answer_id, person, verdict, given_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (answer_id, person) DO UPDATE SET verdict = excluded.verdict,
          given_at = excluded.given_at\
        """,
        answer,
        person,
        good ? "up" : "down",
        clock.millis());
  }

  /** Why a person found an answer bad. */
  void reason(Handle handle, String answer, String person, String reason) {
    judge(handle, answer, person, false);
    handle.execute(
        "UPDATE feedback SET reason = ? WHERE answer_id = ? AND person = ?",
        reason,
        answer,
        person);
  }

  /** What somebody wants to say about the bot. */
  void remark(Handle handle, String person, String words) {
    handle.execute(
        "INSERT INTO feedback (person, verdict, reason, given_at) VALUES (?, 'remark', ?, ?)",
        person,
        words,
        clock.millis());
  }
}
