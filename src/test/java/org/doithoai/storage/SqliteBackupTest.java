package org.doithoai.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteBackupTest {

  @TempDir Path folder;

  private static void add(Database database, String name) {
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("INSERT INTO alert (name, told_at) VALUES (?, 1)", name));
  }

  private static String names(Path file) {
    try (Database database = Database.sqlite(file)) {
      List<String> names =
          database
              .jdbi()
              .withHandle(
                  h ->
                      h.createQuery("SELECT name FROM alert ORDER BY name")
                          .mapTo(String.class)
                          .list());
      return String.join(",", names);
    }
  }

  @Test
  void aCopyIsMadeWhileTheDatabaseIsUsedAndPutBack() throws IOException {
    Path file = folder.resolve("doithoai.db");
    Path copy = folder.resolve("copy.db");
    try (Database database = Database.sqlite(file)) {
      add(database, "before");
      SqliteBackup.write(file, copy);
      add(database, "after");
    }
    assertEquals("after,before", names(file));
    Path kept = SqliteBackup.restore(copy, file);
    assertEquals("before", names(file));
    assertEquals("after,before", names(kept));
    assertThrows(IOException.class, () -> SqliteBackup.write(file, copy), "no file is overwritten");
  }

  @Test
  void whatIsNoBackupChangesNothing() throws IOException {
    Path file = folder.resolve("doithoai.db");
    try (Database database = Database.sqlite(file)) {
      add(database, "one");
    }
    Path none = folder.resolve("none.db");
    Files.writeString(none, "hello");
    for (Path bad : new Path[] {none, folder.resolve("missing")}) {
      IOException e = assertThrows(IOException.class, () -> SqliteBackup.restore(bad, file));
      assertTrue(String.valueOf(e.getMessage()).contains(bad.getFileName().toString()));
    }
    assertEquals("one", names(file));
  }
}
