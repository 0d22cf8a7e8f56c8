package org.doithoai.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * An open database whose tables are up to date: a file of SQLite's, or PostgreSQL where several
 * machines share the work. Any number of threads may use one.
 */
public final class Database implements AutoCloseable {

  /** Write-ahead log, each commit on the disk before it returns, writers wait for one another. */
  private static final String SQLITE_MODE =
      "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&transaction_mode=IMMEDIATE";

  /** SQLite has one writer at a time: within a process it is quicker to queue for it in Java. */
  private static final int SQLITE_CONNECTIONS = 1;

  private static final int POSTGRESQL_CONNECTIONS = 8;

  private final HikariDataSource connections;
  private final Jdbi jdbi;

  private Database(HikariDataSource connections, String migrations) {
    this.connections = connections;
    Flyway.configure()
        .dataSource(connections)
        .locations("classpath:org/doithoai/storage/" + migrations)
        .failOnMissingLocations(true)
        .load()
        .migrate();
    this.jdbi = Jdbi.create(connections);
  }

  /**
   * The SQLite database in this file, which is made when it is not there.
   *
   * @throws UncheckedIOException when its folder cannot be made
   */
  public static Database sqlite(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder of " + file, e);
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:sqlite:" + file + SQLITE_MODE);
    config.setMaximumPoolSize(SQLITE_CONNECTIONS);
    return open(config, "sqlite");
  }

  /**
   * The PostgreSQL database at this URL.
   *
   * @param url {@code jdbc:postgresql://host:port/database}
   * @param user null when the URL says it, or the server asks for none
   * @param password null as with the user
   */
  public static Database postgresql(String url, @Nullable String user, @Nullable String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(POSTGRESQL_CONNECTIONS);
    return open(config, "postgresql");
  }

  private static Database open(HikariConfig config, String migrations) {
    config.setPoolName("database");
    HikariDataSource connections = new HikariDataSource(config);
    try {
      return new Database(connections, migrations);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  /** For libraries that keep tables of their own in the database; closed with it. */
  public DataSource connections() {
    return connections;
  }

  /** For statements and transactions. */
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void close() {
    connections.close();
  }
}
