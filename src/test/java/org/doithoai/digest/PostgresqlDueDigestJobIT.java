package org.doithoai.digest;

import org.doithoai.storage.Database;
import org.doithoai.storage.EmbeddedPostgresql;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a real PostgreSQL, started for the test. */
class PostgresqlDueDigestJobIT {

  @RegisterExtension static final EmbeddedPostgresql SERVER = new EmbeddedPostgresql();

  @Nested
  class When extends DueDigestJobTest {
    @Override
    Database database() {
      return SERVER.database();
    }
  }

  @Nested
  class What extends DueDigestJobNewsTest {
    @Override
    Database database() {
      return SERVER.database();
    }
  }
}
