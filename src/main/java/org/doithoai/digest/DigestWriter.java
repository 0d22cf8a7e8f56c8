package org.doithoai.digest;

/** Says what is new. Any number of threads may use one. */
@FunctionalInterface
public interface DigestWriter {

  /** What the subscription is told; no events when the material leaves nothing to tell. */
  Digest write(Subscription subscription, Material material);
}
