package org.doithoai.intake;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doithoai.intake.Arrival.State;
import org.doithoai.storage.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The list of what came, in the database: each address once. A page is fetched from here, so that
 * what a feed announced once is not lost when the process ends. Thread-safe.
 */
public final class IngestLog {

  private static final int LONGEST_DETAIL = 300;

  private final Jdbi jdbi;
  private final Clock clock;

  public IngestLog(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** The newest changes first. */
  public List<Arrival> newest(int limit) {
    return Sql.list(
        jdbi,
        Arrival.class,
        "SELECT * FROM arrival ORDER BY changed_at DESC, address LIMIT ?",
        limit);
  }

  /**
   * When something new last came; empty when nothing ever did.
   *
   * @param ofFeeds only what a feed announced counts
   */
  public Optional<Instant> last(boolean ofFeeds) {
    List<String> others = ofFeeds ? List.of(Arrival.BY_HAND, Arrival.FOLDER) : List.of("");
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT MAX(came_at) FROM arrival WHERE origin NOT IN (<others>)")
                .bindList("others", others)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  /** What is known of this address. */
  Optional<Arrival> find(String address) {
    return Sql.find(jdbi, Arrival.class, "SELECT * FROM arrival WHERE address = ?", address);
  }

  /** Notes a page that is to be fetched; whether it is new. */
  boolean announce(URI address, String origin, String title) {
    Instant now = clock.instant();
    return Sql.run(
            jdbi,
            """
            INSERT INTO arrival
              (address, origin, title, state, detail, tries, due_at, came_at, changed_at)
            VALUES (?, ?, ?, 'WAITING', '', 0, ?, ?, ?) ON CONFLICT (address) DO NOTHING\
            """,
            address.toString(),
            origin,
            title,
            now,
            now,
            now)
        > 0;
  }

  /** Pages that are to be fetched by now, those that wait longest first. */
  List<Arrival> due(int limit) {
    return Sql.list(
        jdbi,
        Arrival.class,
        """
        SELECT * FROM arrival WHERE state = 'WAITING' AND due_at <= ?
        ORDER BY due_at, address LIMIT ?\
        """,
        clock.millis(),
        limit);
  }

  /** Notes that fetching failed and is to be tried again. */
  void postpone(String address, String why, Duration wait) {
    Instant now = clock.instant();
    Sql.run(
        jdbi,
        """
        UPDATE arrival SET tries = tries + 1, detail = ?, due_at = ?, changed_at = ?
        WHERE address = ?\
        """,
        cut(why),
        now.plus(wait),
        now,
        address);
  }

  /** Notes what became of an address, be it known or not. */
  void note(String address, String origin, State state, @Nullable String file, String detail) {
    jdbi.useHandle(handle -> note(handle, address, origin, state, file, detail));
  }

  private void note(
      Handle handle,
      String address,
      String origin,
      State state,
      @Nullable String file,
      String detail) {
    Instant now = clock.instant();
    handle.execute(
        """
        INSERT INTO arrival
          (address, origin, title, state, file, detail, tries, due_at, came_at, changed_at)
        VALUES (?, ?, '', ?, ?, ?, 0, ?, ?, ?)
        ON CONFLICT (address) DO UPDATE SET state = excluded.state, file = excluded.file,
          detail = excluded.detail, changed_at = excluded.changed_at\
        """,
        address,
        origin,
        state,
        file,
        cut(detail),
        now,
        now,
        now);
  }

  /**
   * A file and what became of it in the index.
   *
   * @param source see {@code Article.source()}
   */
  public record Outcome(String source, State state, String detail) {}

  /** Notes what became of files, under the address that each came from, where that is news. */
  public void noteFiles(List<Outcome> outcomes) {
    jdbi.useTransaction(
        handle -> {
          for (Outcome outcome : outcomes) {
            Arrival known = ofFile(handle, outcome.source());
            boolean same =
                known != null
                    && known.state() == outcome.state()
                    && known.detail().equals(cut(outcome.detail()));
            if (!same) {
              note(
                  handle,
                  known == null ? outcome.source() : known.address(),
                  Arrival.FOLDER,
                  outcome.state(),
                  outcome.source(),
                  outcome.detail());
            }
          }
        });
  }

  private static @Nullable Arrival ofFile(Handle handle, String source) {
    return Sql.find(
            handle,
            Arrival.class,
            "SELECT * FROM arrival WHERE file = ? ORDER BY changed_at DESC LIMIT 1",
            source)
        .orElse(null);
  }

  private static String cut(String detail) {
    return detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()));
  }
}
