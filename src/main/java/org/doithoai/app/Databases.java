package org.doithoai.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.doithoai.intake.SharedArticles;
import org.doithoai.messaging.PostgresqlReplicas;
import org.doithoai.messaging.Replicas;
import org.doithoai.storage.Database;
import org.jspecify.annotations.Nullable;

/** Opens the database that the settings name. */
public final class Databases {

  /** Of what processes tell each other: that there are articles to take in. */
  static final String ARTICLES = "articles";

  private Databases() {}

  /** True if there is one, or a server that should have one. */
  public static boolean exists(Settings settings) {
    return settings.databaseUrl().isPresent() || Files.exists(file(settings));
  }

  /** The file of SQLite's. */
  public static Path file(Settings settings) {
    return settings.data().resolve("doithoai.db");
  }

  /**
   * Opens it.
   *
   * @throws org.doithoai.storage.DatabaseException with one line for people when it cannot be used
   */
  public static Database open(Settings settings) {
    return settings
        .databaseUrl()
        .map(
            url ->
                Database.postgresql(
                    url,
                    settings.databaseUser().orElse(null),
                    settings.databasePassword().orElse(null)))
        .orElseGet(() -> Database.sqlite(file(settings)));
  }

  /**
   * What the processes that share it agree upon. On SQLite there is one, by its {@link ServeLock}.
   */
  public static Replicas replicas(Database database) {
    return database.isShared() ? new PostgresqlReplicas(database::connect) : Replicas.ALONE;
  }

  /** What has articles come to all machines over a database; null on SQLite, which is for one. */
  public static @Nullable SharedArticles articles(
      Settings settings, Database database, Replicas replicas) {
    return database.isShared()
        ? new SharedArticles(
            database.jdbi(),
            settings.knowledge().getFirst(),
            settings.data().resolve("shared-articles.tsv"),
            handle -> replicas.tell(handle, ARTICLES, ""))
        : null;
  }
}
