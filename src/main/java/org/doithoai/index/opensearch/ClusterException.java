package org.doithoai.index.opensearch;

import java.io.IOException;

/** The cluster cannot be asked now, or refuses; the message is one line and names no secret. */
public final class ClusterException extends IOException {

  private final int status;

  /**
   * @param status of the HTTP answer; 0 when there was none
   */
  ClusterException(String message, int status) {
    super(message);
    this.status = status;
  }

  /** Whether what was asked for is not there. */
  boolean isAbsent() {
    return status == 404;
  }
}
