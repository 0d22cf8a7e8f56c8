package org.doithoai.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Signs short texts by HMAC-SHA-256 (RFC 2104), cut to 128 bits. Thread-safe. */
final class LinkSigner {

  private static final int BYTES = 16;

  private final byte[] key;

  /**
   * @param key at least 32 bytes
   */
  LinkSigner(byte[] key) {
    this.key = key.clone();
  }

  /** The signature: 22 letters, digits, hyphens or underscores. */
  String sign(String text) {
    byte[] whole = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(text);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
  }

  /** True if the signature is the text's; takes as long for every wrong one. */
  boolean isSigned(String text, String signature) {
    return MessageDigest.isEqual(
        sign(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
  }
}
