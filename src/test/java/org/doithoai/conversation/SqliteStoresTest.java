package org.doithoai.conversation;

import java.nio.file.Path;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoresTest extends StoresTest {

  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.sqlite(folder.resolve("new").resolve("doithoai.db"));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}
