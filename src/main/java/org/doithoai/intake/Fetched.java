package org.doithoai.intake;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of fetching an address. */
sealed interface Fetched {

  /**
   * It is there.
   *
   * @param address where it was found in the end
   * @param body its bytes, decompressed; not copied, and not to be changed any more
   * @param type the value of Content-Type, in small letters; empty when the server says none
   * @param etag for the next time
   * @param modified likewise
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Got(
      URI address, byte[] body, String type, @Nullable String etag, @Nullable String modified)
      implements Fetched {}

  /** It is as it was. */
  record Unchanged() implements Fetched {}

  /**
   * It cannot be had.
   *
   * @param reason one line for people
   * @param forGood whether another try is of no use
   * @param retryAfter how long the server asks to be left alone
   */
  record Failed(String reason, boolean forGood, @Nullable Duration retryAfter) implements Fetched {

    static Failed now(String reason) {
      return new Failed(reason, false, null);
    }

    static Failed forGood(String reason) {
      return new Failed(reason, true, null);
    }
  }
}
