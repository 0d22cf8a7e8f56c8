package org.doithoai.digest;

import org.doithoai.storage.Database;
import org.doithoai.storage.EmbeddedPostgresql;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a real PostgreSQL, started for the test. */
class PostgresqlRoundTest {

  @RegisterExtension static final EmbeddedPostgresql SERVER = new EmbeddedPostgresql();

  @Nested
  class When extends RoundTest {
    @Override
    Database database() {
      return SERVER.database();
    }
  }

  @Nested
  class What extends RoundNewsTest {
    @Override
    Database database() {
      return SERVER.database();
    }
  }
}
