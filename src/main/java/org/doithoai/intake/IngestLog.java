package org.doithoai.intake;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doithoai.intake.Arrival.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
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
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM arrival ORDER BY changed_at DESC, address LIMIT :limit")
                .bind("limit", limit)
                .map(IngestLog::arrival)
                .list());
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
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM arrival WHERE address = :address")
                .bind("address", address)
                .map(IngestLog::arrival)
                .findOne());
  }

  /** Notes a page that is to be fetched; whether it is new. */
  boolean announce(URI address, String origin, String title) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO arrival
                          (address, origin, title, state, detail, tries, due_at, came_at, changed_at)
                        VALUES (:address, :origin, :title, 'WAITING', '', 0, :now, :now, :now)
                        ON CONFLICT (address) DO NOTHING\
                        """)
                    .bind("address", address.toString())
                    .bind("origin", origin)
                    .bind("title", title)
                    .bind("now", clock.millis())
                    .execute())
        > 0;
  }

  /** Pages that are to be fetched by now, those that wait longest first. */
  List<Arrival> due(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM arrival WHERE state = 'WAITING' AND due_at <= :now
                    ORDER BY due_at, address LIMIT :limit\
                    """)
                .bind("now", clock.millis())
                .bind("limit", limit)
                .map(IngestLog::arrival)
                .list());
  }

  /** Notes that fetching failed and is to be tried again. */
  void postpone(String address, String why, Duration wait) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE arrival SET tries = tries + 1, detail = :why, due_at = :due,
                      changed_at = :now
                    WHERE address = :address\
                    """)
                .bind("address", address)
                .bind("why", cut(why))
                .bind("due", clock.instant().plus(wait).toEpochMilli())
                .bind("now", clock.millis())
                .execute());
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
    handle
        .createUpdate(
            """
            INSERT INTO arrival
              (address, origin, title, state, file, detail, tries, due_at, came_at, changed_at)
            VALUES (:address, :origin, '', :state, :file, :detail, 0, :now, :now, :now)
            ON CONFLICT (address) DO UPDATE
              SET state = :state, file = :file, detail = :detail, changed_at = :now\
            """)
        .bind("address", address)
        .bind("origin", origin)
        .bind("state", state.name())
        .bind("file", file)
        .bind("detail", cut(detail))
        .bind("now", clock.millis())
        .execute();
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
    return handle
        .createQuery("SELECT * FROM arrival WHERE file = :file ORDER BY changed_at DESC LIMIT 1")
        .bind("file", source)
        .map(IngestLog::arrival)
        .findOne()
        .orElse(null);
  }

  private static String cut(String detail) {
    return detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()));
  }

  private static Arrival arrival(ResultSet row, StatementContext context) throws SQLException {
    return new Arrival(
        row.getString("address"),
        row.getString("origin"),
        row.getString("title"),
        State.valueOf(row.getString("state")),
        row.getString("file"),
        row.getString("detail"),
        row.getInt("tries"),
        Instant.ofEpochMilli(row.getLong("came_at")),
        Instant.ofEpochMilli(row.getLong("changed_at")));
  }
}
