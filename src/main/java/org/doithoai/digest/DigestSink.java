package org.doithoai.digest;

import java.util.Set;
import org.doithoai.subscription.Subscriber;
import org.doithoai.subscription.Subscription;
import org.jdbi.v3.core.Handle;

/** Brings digests to the chats. Any number of threads may use one. */
public interface DigestSink {

  /** What became of a digest that was handed over. */
  enum Arrival {
    WAITING,
    ARRIVED,
    /** It will not be tried again. */
    FAILED
  }

  /** The accounts whose chats it reaches. */
  Set<String> accounts();

  /** How many digests it takes now for an account, so that other messages are not held up. */
  int room(String account);

  /**
   * Takes a digest, within the transaction that notes that it goes out.
   *
   * @param delivery the id that its buttons know it by
   * @param key the same digest always has the same, and is taken once
   */
  void take(Handle handle, Subscription subscription, String delivery, String key, Digest digest);

  /** The transaction is on disk: what was taken for this subscriber can be sent. */
  void send(Subscriber to);

  /** What became of the digest with this key. */
  Arrival arrival(Handle handle, Subscriber to, String key);
}
