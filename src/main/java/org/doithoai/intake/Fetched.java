package org.doithoai.intake;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of fetching an address. */
sealed interface Fetched {

  /** It is there. */
  final class Got implements Fetched {
    private final URI address;
    private final byte[] body;
    private final String type;
    private final @Nullable String etag;
    private final @Nullable String modified;

    /**
     * A page as it came.
     *
     * @param address where it was found in the end
     * @param body its bytes, decompressed; not copied, and not to be changed any more
     * @param type the value of Content-Type, in small letters; empty when the server says none
     * @param etag for the next time
     * @param modified likewise
     */
    Got(URI address, byte[] body, String type, @Nullable String etag, @Nullable String modified) {
      this.address = address;
      this.body = body;
      this.type = type;
      this.etag = etag;
      this.modified = modified;
    }

    URI address() {
      return address;
    }

    byte[] body() {
      return body;
    }

    String type() {
      return type;
    }

    @Nullable String etag() {
      return etag;
    }

    @Nullable String modified() {
      return modified;
    }
  }

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
