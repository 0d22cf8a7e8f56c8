package org.doithoai.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.commons.io.FileUtils;
import org.jdbi.v3.core.Jdbi;

/** A real PostgreSQL that other processes use too, and that can be restarted under them. */
public final class PostgresqlServer implements AutoCloseable {

  private final Path data;
  private EmbeddedPostgres server;

  public PostgresqlServer() {
    try {
      data = Files.createTempDirectory("doithoai-pg");
      server = start(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EmbeddedPostgres start(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  /** Where it is, with the user. */
  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** The bot's database in it, as another process opens it. */
  public Database open() {
    return Database.postgresql(url(), "postgres", null);
  }

  /** A connection of the test's own. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "postgres", null);
  }

  /** For a statement of the test's own. */
  public Jdbi jdbi() {
    return Jdbi.create(this::connect);
  }

  /** Stops it, which ends all sessions, and starts it again at the same place. */
  public void restart() {
    try {
      int port = server.getPort();
      server.close();
      server = start(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      FileUtils.deleteDirectory(data.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
