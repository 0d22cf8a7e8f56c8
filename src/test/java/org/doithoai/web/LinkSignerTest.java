package org.doithoai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinkSignerTest {

  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private final LinkSigner signer = new LinkSigner(KEY);

  /** By {@code openssl dgst -sha256 -hmac KEY -binary}, 16 bytes of it, in base64 for addresses. */
  @Test
  void itIsHmacOfTheFirst128Bits() {
    assertEquals("mc7A4Avs5IgFE9ezEVdcHg", signer.sign("đối thoại.20786"));
  }

  @Test
  void nothingElseIsSigned() {
    String signature = signer.sign("a.1");
    assertTrue(signer.isSigned("a.1", signature));
    assertFalse(signer.isSigned("a.2", signature));
    assertFalse(signer.isSigned("a.1", signature.substring(1)));
    assertFalse(signer.isSigned("a.1", ""));
    assertFalse(signer.isSigned("a.1", signature + "đ"));
    byte[] other = Arrays.copyOf(KEY, KEY.length);
    other[31]++;
    assertFalse(new LinkSigner(other).isSigned("a.1", signature));
  }
}
