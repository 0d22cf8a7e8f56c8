package org.doithoai.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open database whose tables are up to date: a file of SQLite's, or PostgreSQL where several
 * machines share the work. Any number of threads may use one.
 */
public final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Write-ahead log, each commit on the disk before it returns, writers wait for one another. */
  private static final String SQLITE_MODE =
      "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&transaction_mode=IMMEDIATE";

  /** What is deleted is overwritten. */
  private static final String SQLITE_DELETES = "PRAGMA secure_delete = ON";

  /** SQLite has one writer at a time: within a process it is quicker to queue for it in Java. */
  private static final int SQLITE_CONNECTIONS = 1;

  private static final int POSTGRESQL_CONNECTIONS = 8;

  private final HikariDataSource connections;
  private final Jdbi jdbi;
  private final boolean sqlite;

  private Database(HikariDataSource connections, boolean sqlite) {
    this.connections = connections;
    this.sqlite = sqlite;
    String migrations = sqlite ? "sqlite" : "postgresql";
    Flyway.configure()
        .dataSource(connections)
        .locations("classpath:org/doithoai/storage/" + migrations)
        .failOnMissingLocations(true)
        .load()
        .migrate();
    this.jdbi = Sql.prepared(Jdbi.create(connections));
  }

  /**
   * The SQLite database in this file, which is made when it is not there, for its owner alone.
   *
   * @throws DatabaseException with one line for people when it cannot be used
   */
  public static Database sqlite(Path file) {
    try {
      PrivateFiles.folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      PrivateFiles.file(file);
    } catch (IOException e) {
      throw new DatabaseException(
          "the database " + file + " cannot be opened: see who owns the file and its folder", e);
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:sqlite:" + file + SQLITE_MODE);
    config.setMaximumPoolSize(SQLITE_CONNECTIONS);
    config.setConnectionInitSql(SQLITE_DELETES);
    return open(config, "the database " + file, true);
  }

  /**
   * The PostgreSQL database at this URL.
   *
   * @param url {@code jdbc:postgresql://host:port/database}
   * @param user null when the URL says it, or the server asks for none
   * @param password null as with the user
   * @throws DatabaseException with one line for people when it cannot be used
   */
  public static Database postgresql(String url, @Nullable String user, @Nullable String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(POSTGRESQL_CONNECTIONS);
    return open(config, "the database at " + url.replaceFirst("\\?.*", ""), false);
  }

  private static Database open(HikariConfig config, String name, boolean sqlite) {
    config.setPoolName("database");
    HikariDataSource connections = null;
    try {
      // before the pool, which would log what is wrong at length
      connect(config).close();
      connections = new HikariDataSource(config);
      return new Database(connections, sqlite);
    } catch (SQLException | RuntimeException e) {
      if (connections != null) {
        connections.close();
      }
      throw new DatabaseException(name + " " + problem(e), e);
    }
  }

  private static String problem(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return DatabaseException.problem(sql);
      }
    }
    return "cannot be used: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** Whether several processes may serve it. */
  public boolean isShared() {
    return !sqlite;
  }

  /** A connection that nobody else uses, for a session that lasts; closed by whoever asked. */
  public Connection connect() throws SQLException {
    return connect(connections);
  }

  private static Connection connect(HikariConfig to) throws SQLException {
    return DriverManager.getConnection(to.getJdbcUrl(), to.getUsername(), to.getPassword());
  }

  /** For statements and transactions. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** Writes something and takes it back: throws what keeps it from being written. */
  public void probe() {
    jdbi.useHandle(
        handle -> {
          handle.execute("CREATE TABLE IF NOT EXISTS write_probe (n INTEGER)");
          handle.execute("DROP TABLE write_probe");
        });
  }

  /** Has nothing that was deleted stay behind in files beside the database. */
  public void scrub() {
    if (sqlite) {
      jdbi.useHandle(handle -> handle.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
  }

  /** Closes it; SQLite's file then holds everything. */
  @Override
  public void close() {
    try {
      scrub();
    } catch (RuntimeException e) {
      LOG.warn("The database could not be tidied", e);
    }
    connections.close();
  }
}
