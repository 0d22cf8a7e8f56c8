package org.doithoai.platform.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.doithoai.messaging.LoginRefusedException;

/**
 * Encrypts tokens for the database, with AES-256 in GCM (NIST SP 800-38D), each bound to its
 * workspace: one that is put beside another workspace's name does not open. Any number of threads.
 */
final class TokenCipher {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param key 32 bytes in Base64
   * @throws LoginRefusedException when it is not
   */
  TokenCipher(String key) {
    this.key = new SecretKeySpec(bytes(key), "AES");
  }

  private static byte[] bytes(String key) {
    try {
      byte[] bytes = Base64.getDecoder().decode(key);
      if (bytes.length == KEY_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      // said below
    }
    throw new LoginRefusedException(
        "slack.installation-key must be 32 bytes in Base64, as from: openssl rand -base64 32");
  }

  /** The token for the database. */
  String encrypt(String token, String team) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, token.getBytes(StandardCharsets.UTF_8), team);
    byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
    return Base64.getEncoder().encodeToString(all);
  }

  /**
   * The token.
   *
   * @throws LoginRefusedException when it was encrypted with another key, or changed
   */
  String decrypt(String stored, String team) {
    byte[] all = Base64.getDecoder().decode(stored);
    byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
    return new String(run(Cipher.DECRYPT_MODE, nonce, sealed, team), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] text, String team) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(team.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new LoginRefusedException(
          "slack.installation-key does not open the token of workspace "
              + team
              + ": it is another key than the one it was installed with");
    }
  }
}
