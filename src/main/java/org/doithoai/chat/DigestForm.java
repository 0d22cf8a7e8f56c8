package org.doithoai.chat;

import org.doithoai.digest.Digest;

/** Gives a digest the form of a reply. Any number of threads may use one. */
@FunctionalInterface
public interface DigestForm {

  /** So many events are shown at once. */
  int PAGE = 5;

  /**
   * A page of a digest, without buttons.
   *
   * @param first the first event shown, from 0; further pages have no head
   */
  Reply of(Digest digest, int first);
}
