package org.doithoai.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.doithoai.storage.Database;

/** Opens the database that the settings name. */
public final class Databases {

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
}
