package org.doithoai.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Opens sessions with the database that nobody else uses; whoever asked closes them. */
@FunctionalInterface
public interface SessionSource {

  /**
   * Opens one.
   *
   * @throws SQLException when that cannot be done now
   */
  Connection open() throws SQLException;

  /** Closes one, which may have ended already. */
  static void close(@Nullable Connection session) {
    if (session != null) {
      try {
        session.close();
      } catch (SQLException e) {
        LoggerFactory.getLogger(SessionSource.class)
            .debug("not closed properly: {}", e.getMessage());
      }
    }
  }
}
