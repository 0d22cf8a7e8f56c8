package org.doithoai.conversation;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Deletes what was kept long enough. Any thread may run it, at any time. */
public final class Retention {

  private final Jdbi jdbi;
  private final Clock clock;
  private final ChatSettings settings;

  public Retention(Jdbi jdbi, Clock clock, ChatSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
  }

  /** Deletes what is too old by now. */
  public void run() {
    ChatSettings.Keeping keeping = settings.keeping();
    jdbi.useTransaction(
        handle -> {
          delete(handle, "feedback WHERE given_at < ?", keeping.feedback());
          String unjudged =
              "AND id NOT IN (SELECT answer_id FROM feedback WHERE answer_id IS NOT NULL)";
          delete(
              handle,
              "answer WHERE asked_at < ? AND outcome <> 'NOT_FOUND' " + unjudged,
              keeping.answers());
          delete(
              handle,
              "answer WHERE asked_at < ? AND outcome = 'NOT_FOUND' " + unjudged,
              keeping.unanswered());
          delete(handle, "inbox WHERE done_at < ?", keeping.events());
          delete(handle, "outbox WHERE finished_at < ?", keeping.events());
          delete(handle, "memory WHERE updated_at < ?", keeping.choices());
          delete(handle, "stranger WHERE last_at < ?", keeping.events());
          delete(handle, "asked WHERE at < ?", RateLimiter.DAY);
          delete(handle, "pairing_code WHERE expires_at < ?", Duration.ZERO);
          handle.execute(
              "UPDATE memory SET questions = '[]' WHERE updated_at < ? AND questions <> '[]'",
              clock.instant().minus(settings.memory().forgetAfter()));
        });
  }

  private void delete(Handle handle, String what, Duration age) {
    handle.execute("DELETE FROM " + what, clock.instant().minus(age));
  }
}
