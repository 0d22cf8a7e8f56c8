package org.doithoai.intake;

import java.nio.file.Path;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteIngestLogTest extends IngestLogTest {
  @TempDir Path data;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.sqlite(data.resolve("doithoai.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}
