package org.doithoai.digest;

import java.nio.file.Path;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SqliteDueDigestJobTest {

  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.sqlite(folder.resolve("doithoai.db"));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Nested
  class When extends DueDigestJobTest {
    @Override
    Database database() {
      return database;
    }
  }

  @Nested
  class What extends DueDigestJobNewsTest {
    @Override
    Database database() {
      return database;
    }
  }
}
