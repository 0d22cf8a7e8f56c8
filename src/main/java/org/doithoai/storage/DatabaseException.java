package org.doithoai.storage;

import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The database cannot be used; the message is one line for people, without a password. */
public final class DatabaseException extends RuntimeException {

  private static final int LONGEST = 200;

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * What is wrong with a database, in one line, where that is what was behind a failure.
   *
   * @return empty where no database was
   */
  public static Optional<String> describe(Throwable failure) {
    String line = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseException known) {
        return Optional.ofNullable(known.getMessage());
      }
      if (cause instanceof SQLException e) {
        line = "the database " + problem(e);
      }
    }
    return Optional.ofNullable(line);
  }

  /** What is wrong, and what to do. */
  static String problem(SQLException e) {
    return e instanceof SQLiteException sqlite
        ? problem(sqlite.getResultCode(), e)
        : problemOfServer(e);
  }

  private static String problem(SQLiteErrorCode code, SQLException e) {
    String name = code.name();
    if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
      return "is damaged: restore a backup (doithoai restore FILE), or move it away to begin anew";
    }
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return "is locked by another program";
    }
    if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_PERM")) {
      return "cannot be written: see who owns the file and its folder";
    }
    if (name.startsWith("SQLITE_CANTOPEN")) {
      return "cannot be opened: see who owns the file and its folder";
    }
    if (name.startsWith("SQLITE_FULL")) {
      return "cannot be written: the disk is full";
    }
    if (name.startsWith("SQLITE_IOERR")) {
      return "cannot be read or written: the disk is full, or fails";
    }
    return "cannot be used: " + first(e);
  }

  /** By the classes of SQLSTATE. */
  private static String problemOfServer(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "08" -> "cannot be reached: is the server of database.url running?";
      case "28" -> "refuses the user or the password of the settings";
      case "3D" -> "is not there: the server of database.url has none of that name";
      case "53" -> "has no room or no connection left";
      case "57" -> "is being stopped or started";
      default -> "cannot be used: " + first(e);
    };
  }

  private static String first(Throwable e) {
    String line = String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    String safe = line.replaceAll("(?i)password=[^&\\s]*", "password=…");
    return safe.substring(0, Math.min(LONGEST, safe.length()));
  }
}
