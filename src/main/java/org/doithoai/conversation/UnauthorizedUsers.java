package org.doithoai.conversation;

import java.time.Clock;
import java.time.Duration;
import org.doithoai.messaging.ChatUser;
import org.doithoai.storage.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Those who wrote without being allowed to: they are counted, told so once in a while, and may try
 * a few pairing codes. Any number of threads may use one.
 */
final class UnauthorizedUsers {

  private static final Duration TELL_AGAIN = Duration.ofDays(7);
  private static final int GUESSES = 5;

  /** What is known of one. */
  record Stranger(long toldAt, int guesses) {}

  private final Jdbi jdbi;
  private final Clock clock;

  public UnauthorizedUsers(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private Stranger of(ChatUser person) {
    return Sql.find(
            jdbi,
            Stranger.class,
            "SELECT told_at, guesses FROM stranger WHERE person = ?",
            person.id())
        .orElse(new Stranger(0, 0));
  }

  /** Whether this person has yet to be told that the bot is not for everybody. */
  boolean mustBeTold(ChatUser person) {
    return of(person).toldAt() <= clock.instant().minus(TELL_AGAIN).toEpochMilli();
  }

  /** Whether this person may try another code. */
  boolean mayGuess(ChatUser person) {
    return mustBeTold(person) || of(person).guesses() < GUESSES;
  }

  /** Counts a message; if the person is told now, a new week begins for telling and for guesses. */
  void count(Handle handle, ChatUser person, boolean told, boolean guess) {
    handle.execute(
        """
      INSERT INTO stranger (person, messages, told_at, last_at, guesses)
      VALUES (?, 1, ?, ?, ?)
            ON CONFLICT (person) DO UPDATE SET messages = stranger.messages + 1,
              last_at = excluded.last_at,
              guesses = excluded.guesses
                + CASE WHEN excluded.told_at > 0 THEN 0 ELSE stranger.guesses END,
              told_at = CASE WHEN excluded.told_at > 0 THEN excluded.told_at
                        ELSE stranger.told_at END\
      """,
        person.id(),
        told ? clock.millis() : 0,
        clock.millis(),
        guess ? 1 : 0);
  }
}
