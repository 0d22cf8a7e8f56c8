package org.doithoai.digest;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The articles that were indexed so far, in each state they were in. Any number of threads. */
final class SeenArticles {

  private final Jdbi jdbi;
  private final Clock clock;

  SeenArticles(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * An article as it was seen last.
   *
   * @param id the number of this state
   * @param first the number of its first state
   */
  record Seen(String article, long id, String fileHash, String textHash, long first) {}

  /** All, by their keys. */
  Map<String, Seen> all() {
    Map<String, Seen> all = new HashMap<>();
    current("", Map.of()).forEach(seen -> all.put(seen.article(), seen));
    return all;
  }

  /** Those whose first state has a higher number than this. */
  List<Seen> since(long number) {
    return current("AND COALESCE(first, id) > :number ORDER BY id", Map.of("number", number));
  }

  /** Those that came last, newest first. */
  List<Seen> newest(int most) {
    return current("ORDER BY COALESCE(first, id) DESC LIMIT :most", Map.of("most", most));
  }

  private List<Seen> current(String which, Map<String, ?> values) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT article, id, file_hash, text_hash, COALESCE(first, id) AS first_id
                    FROM articles_seen WHERE current = 1 \
                    """
                        + which)
                .bindMap(values)
                .map(
                    (row, context) ->
                        new Seen(
                            row.getString("article"),
                            row.getLong("id"),
                            row.getString("file_hash"),
                            row.getString("text_hash"),
                            row.getLong("first_id")))
                .list());
  }

  /** The file changed, but not the text. */
  void sameText(Handle handle, long id, String fileHash) {
    handle
        .createUpdate("UPDATE articles_seen SET file_hash = :hash WHERE id = :id")
        .bind("hash", fileHash)
        .bind("id", id)
        .execute();
  }

  /** The state is no longer the current one; false when another process was quicker. */
  boolean supersede(Handle handle, long id) {
    return handle
            .createUpdate("UPDATE articles_seen SET current = 0 WHERE id = :id AND current = 1")
            .bind("id", id)
            .execute()
        == 1;
  }

  /** Whether the text was seen before, in whatever file. */
  boolean isKnown(Handle handle, String textHash) {
    return handle
        .createQuery("SELECT 1 FROM articles_seen WHERE text_hash = :hash LIMIT 1")
        .bind("hash", textHash)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /**
   * A new state of an article, or a new article; gives its number, null when another process was
   * quicker.
   *
   * @param first the number of its first state; null when this is it
   */
  @Nullable Long insert(
      Handle handle,
      String key,
      String fileHash,
      String textHash,
      String snapshot,
      @Nullable Long first) {
    return handle
        .createQuery(
            """
            INSERT INTO articles_seen
              (article, file_hash, text_hash, snapshot, first, seen_at, current)
            VALUES (:article, :file, :text, :snapshot, :first, :now, 1)
            ON CONFLICT DO NOTHING RETURNING id\
            """)
        .bind("article", key)
        .bind("file", fileHash)
        .bind("text", textHash)
        .bind("snapshot", snapshot)
        .bind("first", first)
        .bind("now", clock.millis())
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }
}
