package org.doithoai.chat.slack;

import java.time.Duration;
import org.doithoai.chat.RefusedException;

/** Where Slack's requests come from. */
interface Source {

  /**
   * Begins to take requests; false when Slack cannot be reached yet.
   *
   * @throws RefusedException when it never will
   */
  boolean start();

  /** Takes no more; those being written down are, within this time. */
  void stop(Duration patience) throws InterruptedException;
}
