package org.doithoai.app;

import org.doithoai.storage.Database;

/** Opens the database that the settings name. */
public final class Databases {

  private Databases() {}

  public static Database open(Settings settings) {
    return settings
        .databaseUrl()
        .map(
            url ->
                Database.postgresql(
                    url,
                    settings.databaseUser().orElse(null),
                    settings.databasePassword().orElse(null)))
        .orElseGet(() -> Database.sqlite(settings.data().resolve("doithoai.db")));
  }
}
