package org.doithoai.conversation;

import org.doithoai.storage.Database;
import org.doithoai.storage.EmbeddedPostgresql;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a real PostgreSQL, started for the test. */
class PostgresqlStoresIT extends StoresTest {

  @RegisterExtension static final EmbeddedPostgresql SERVER = new EmbeddedPostgresql();

  @Override
  Database database() {
    return SERVER.database();
  }
}
