package org.doithoai.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Also of {@link PrivateFiles} and {@link DatabaseException}. */
class DatabaseIT {

  private static final String SECRET = "a-question-nobody-else-may-read";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("data").resolve("doithoai.db");
  }

  private static void remember(Database database) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO memory (conversation, questions, updated_at) VALUES ('c', ?, 1)",
                    SECRET.repeat(40)));
  }

  private boolean holdsSecret() throws IOException {
    try (var files = Files.list(file().getParent())) {
      for (Path each : files.toList()) {
        String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
        if (bytes.contains(SECRET)) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void aClosedDatabaseIsOneFileWithEverything() throws IOException {
    try (Database database = Database.sqlite(file())) {
      remember(database);
    }
    assertFalse(Files.exists(folder.resolve("data/doithoai.db-wal")));
    Path copy = folder.resolve("copy.db");
    Files.copy(file(), copy);
    try (Database database = Database.sqlite(copy)) {
      int rows =
          database
              .jdbi()
              .withHandle(
                  h -> h.createQuery("SELECT COUNT(*) FROM memory").mapTo(Integer.class).one());
      assertEquals(1, rows);
    }
  }

  @Test
  void whatIsDeletedIsOverwritten() throws IOException {
    try (Database database = Database.sqlite(file())) {
      remember(database);
      assertTrue(holdsSecret());
      database.jdbi().useHandle(handle -> handle.execute("DELETE FROM memory"));
      database.scrub();
      assertFalse(holdsSecret());
    }
    assertFalse(holdsSecret());
  }

  @Test
  void itIsForItsOwnerAlone() throws IOException {
    try (Database database = Database.sqlite(file())) {
      remember(database);
      assertEquals("rwx------", permissions(folder.resolve("data")));
      assertEquals("rw-------", permissions(file()));
      assertEquals("rw-------", permissions(folder.resolve("data/doithoai.db-wal")));
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static String problem(Path file) {
    DatabaseException e = assertThrows(DatabaseException.class, () -> Database.sqlite(file));
    String message = String.valueOf(e.getMessage());
    assertEquals(1, message.lines().count(), message);
    assertEquals(message, DatabaseException.describe(new IllegalStateException(e)).orElse(""));
    return message;
  }

  @Test
  void whatIsWrongIsOneLine() throws Exception {
    Path damaged = folder.resolve("damaged.db");
    Files.writeString(damaged, "this is no database ".repeat(200));
    assertTrue(problem(damaged).contains("is damaged"), problem(damaged));

    Path inTheWay = folder.resolve("file");
    Files.writeString(inTheWay, "");
    assertTrue(problem(inTheWay.resolve("x.db")).contains("cannot be opened"));

    Path whole = folder.resolve("whole.db");
    Database.sqlite(whole).close();
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.db");
    Files.write(cut, java.util.Arrays.copyOf(bytes, 5000));
    assertTrue(problem(cut).contains("is damaged"), problem(cut));
  }

  @Test
  void aLockedDatabaseIsOneLineToo() throws SQLException {
    Database.sqlite(file()).close();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN EXCLUSIVE");
      assertTrue(problem(file()).contains("is locked by another program"));
    }
  }

  @Test
  void aServerThatIsAwayIsOneLineWithoutThePassword() {
    String url = "jdbc:postgresql://127.0.0.1:1/doithoai?password=hunter2";
    DatabaseException e =
        assertThrows(DatabaseException.class, () -> Database.postgresql(url, "me", "hunter2"));
    String message = String.valueOf(e.getMessage());
    assertEquals(1, message.lines().count(), message);
    assertTrue(message.contains("cannot be reached"), message);
    assertFalse(message.contains("hunter2"), message);
  }

  @Test
  void whatCannotBeWrittenIsFound() {
    try (Database database = Database.sqlite(file())) {
      database.probe();
      database.jdbi().useHandle(handle -> handle.execute("PRAGMA query_only = ON"));
      RuntimeException e = assertThrows(RuntimeException.class, database::probe);
      assertTrue(DatabaseException.describe(e).orElse("").contains("cannot be written"));
      database.jdbi().useHandle(handle -> handle.execute("PRAGMA query_only = OFF"));
    }
  }
}
