package org.doithoai.intake;

import java.util.List;
import java.util.function.Consumer;
import org.doithoai.storage.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The files that machines over one PostgreSQL share, in a table: each change of any gets the next
 * higher version. Any number of threads and processes may use one.
 */
final class ArticleTable {

  /**
   * A file in the table.
   *
   * @param hash null when it was deleted
   */
  record Stored(String name, @Nullable String hash, long version) {}

  private final Jdbi jdbi;
  private final Consumer<Handle> told;

  /**
   * @param told is called within the transaction of each change
   */
  ArticleTable(Jdbi jdbi, Consumer<Handle> told) {
    this.jdbi = jdbi;
    this.told = told;
  }

  /** The version of the last change; 0 for none. */
  long newest() {
    return Sql.find(jdbi, Long.class, "SELECT COALESCE(MAX(version), 0) FROM article_file")
        .orElse(0L);
  }

  /** Files that changed after a version, in the order of their changes. */
  List<Stored> since(long version) {
    return Sql.list(
        jdbi,
        Stored.class,
        "SELECT name, hash, version FROM article_file WHERE version > ? ORDER BY version",
        version);
  }

  /** What a file holds; null when it was deleted. */
  byte @Nullable [] content(String name) {
    return Sql.find(
            jdbi,
            byte[].class,
            "SELECT content FROM article_file WHERE name = ? AND hash IS NOT NULL",
            name)
        .orElse(null);
  }

  /**
   * Writes a file, or notes that it was deleted. Writers wait for one another: versions appear in
   * their order, so that nobody passes over one that is not there yet.
   */
  void write(String name, @Nullable String hash, byte @Nullable [] content) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("LOCK TABLE article_file IN EXCLUSIVE MODE");
          handle
              .createUpdate(
                  """
                  INSERT INTO article_file (name, hash, content, version)
                  SELECT :name, :hash, :content, COALESCE(MAX(version), 0) + 1 FROM article_file
                  ON CONFLICT (name) DO UPDATE SET hash = excluded.hash,
                    content = excluded.content, version = excluded.version\
                  """)
              .bind("name", name)
              .bind("hash", hash)
              .bind("content", content)
              .execute();
          told.accept(handle);
        });
  }
}
