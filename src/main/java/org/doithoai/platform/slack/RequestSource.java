package org.doithoai.platform.slack;

import java.time.Duration;
import org.doithoai.messaging.LoginRefusedException;

/** Where Slack's requests come from. */
interface RequestSource {

  /**
   * Begins to take requests; false when Slack cannot be reached yet.
   *
   * @throws LoginRefusedException when it never will
   */
  boolean start();

  /** Takes no more; those being written down are, within this time. */
  void stop(Duration patience) throws InterruptedException;
}
