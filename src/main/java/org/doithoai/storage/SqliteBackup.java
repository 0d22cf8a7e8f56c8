package org.doithoai.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies of a SQLite database, whole and of one moment. */
public final class SqliteBackup {

  private SqliteBackup() {}

  /**
   * Copies a database, which others may be using.
   *
   * @param to must not be there
   * @throws DatabaseException with one line for people
   */
  public static void write(Path database, Path to) throws IOException {
    if (Files.exists(to)) {
      throw new IOException(to + " is there already: name another file");
    }
    PrivateFiles.file(to); // an empty file is what VACUUM INTO takes, and keeps its permissions
    try (Connection from = open(database);
        PreparedStatement copy = from.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, to.toString());
      copy.execute();
    } catch (SQLException e) {
      Files.deleteIfExists(to);
      throw new DatabaseException(
          "the database " + database + " " + DatabaseException.problem(e), e);
    }
  }

  /**
   * Puts a copy in the place of a database that nobody uses, which is kept beside it.
   *
   * @return where what was there is now; the database itself where nothing was there
   * @throws IOException with one line for people when the copy is no whole database of the bot's
   */
  public static Path restore(Path copy, Path database) throws IOException {
    check(copy);
    Path before = database.resolveSibling(database.getFileName() + ".before-restore");
    boolean any = Files.exists(database);
    if (any) {
      Files.deleteIfExists(before);
      write(database, before);
    }
    Path fresh = database.resolveSibling(database.getFileName() + ".restoring");
    Files.copy(copy, fresh, StandardCopyOption.REPLACE_EXISTING);
    PrivateFiles.file(fresh);
    for (String beside : new String[] {"-wal", "-shm"}) {
      Files.deleteIfExists(database.resolveSibling(database.getFileName() + beside));
    }
    Files.move(
        fresh, database, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return any ? before : database;
  }

  private static void check(Path copy) throws IOException {
    if (!Files.isRegularFile(copy)) {
      throw new IOException("there is no file " + copy);
    }
    try (Connection from = open(copy);
        Statement statement = from.createStatement();
        ResultSet whole = statement.executeQuery("PRAGMA integrity_check")) {
      if (!whole.next() || !"ok".equals(whole.getString(1))) {
        throw new IOException(copy + " is damaged; nothing was changed");
      }
      statement.executeQuery("SELECT COUNT(*) FROM flyway_schema_history").close();
    } catch (SQLException e) {
      throw new IOException(copy + " is no backup of the bot's; nothing was changed", e);
    }
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=10000");
  }
}
