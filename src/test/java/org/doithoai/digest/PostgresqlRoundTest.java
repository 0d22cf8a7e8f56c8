package org.doithoai.digest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** Against a real PostgreSQL, started for the test. */
class PostgresqlRoundTest {

  private static EmbeddedPostgres server;
  private static Database database;

  @BeforeAll
  static void open() throws IOException {
    server = EmbeddedPostgres.builder().start();
    database = Database.postgresql(server.getJdbcUrl("postgres", "postgres"), "postgres", null);
  }

  @AfterAll
  static void close() throws IOException {
    database.close();
    server.close();
  }

  @Nested
  class When extends RoundTest {
    @Override
    Database database() {
      return database;
    }
  }

  @Nested
  class What extends RoundNewsTest {
    @Override
    Database database() {
      return database;
    }
  }
}
