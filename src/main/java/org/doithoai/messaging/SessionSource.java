package org.doithoai.messaging;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens sessions with the database that nobody else uses; whoever asked closes them. */
@FunctionalInterface
public interface SessionSource {

  /**
   * Opens one.
   *
   * @throws SQLException when that cannot be done now
   */
  Connection open() throws SQLException;
}
