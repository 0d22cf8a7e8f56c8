package org.doithoai.intake;

import org.doithoai.storage.Database;
import org.doithoai.storage.EmbeddedPostgresql;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a real PostgreSQL, started for the test. */
class PostgresqlIngestLogIT extends IngestLogTest {
  @RegisterExtension static final EmbeddedPostgresql SERVER = new EmbeddedPostgresql();

  @Override
  Database database() {
    return SERVER.database();
  }
}
