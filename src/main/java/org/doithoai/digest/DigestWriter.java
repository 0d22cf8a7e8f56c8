package org.doithoai.digest;

import java.util.List;

/** Says what is new. Any number of threads may use one. */
@FunctionalInterface
public interface DigestWriter {

  /**
   * What the subscription is told. It has no events when nothing of the news is left to tell.
   *
   * @param news in the order in which it was first indexed; an article that is no longer indexed is
   *     left out
   * @param caughtUp whether it stands for several that were missed
   */
  Digest write(Subscription subscription, List<News> news, boolean caughtUp);
}
