package org.doithoai.digest;

import org.doithoai.subscription.Subscription;

/** Says what is new. Any number of threads may use one. */
@FunctionalInterface
public interface DigestWriter {

  /** What the subscription is told; no events when the material leaves nothing to tell. */
  Digest write(Subscription subscription, DigestInput input);
}
