package org.doithoai.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL with a database of the bot's, started for one class of tests. */
public final class EmbeddedPostgresql implements BeforeAllCallback, AfterAllCallback {

  private @Nullable EmbeddedPostgres server;
  private @Nullable Database database;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    if (server == null) {
      EmbeddedPostgres started = EmbeddedPostgres.builder().start();
      server = started;
      database = Database.postgresql(started.getJdbcUrl("postgres", "postgres"), "postgres", null);
    }
  }

  public Database database() {
    if (database == null) {
      throw new IllegalStateException("not started");
    }
    return database;
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (server != null && context.getRequiredTestClass().getEnclosingClass() == null) {
      database().close();
      server.close();
    }
  }
}
