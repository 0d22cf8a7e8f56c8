package org.doithoai.web;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as settings hold it: {@code pbkdf2:ROUNDS:SALT:HASH}, by PBKDF2-HMAC-SHA-256. */
public final class PasswordHash {

  private static final Pattern FORM =
      Pattern.compile("pbkdf2:(\\d{5,7}):([A-Za-z0-9_-]{16,64}):([A-Za-z0-9_-]{43})");

  private static final int ROUNDS = 600_000;
  private static final int SALT_BYTES = 16;
  private static final int BITS = 256;

  private PasswordHash() {}

  /** True if this has the form of a hash. */
  public static boolean isOne(String words) {
    return FORM.matcher(words).matches();
  }

  /** A new hash of a password. */
  public static String of(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return "pbkdf2:" + ROUNDS + ":" + text(salt) + ":" + text(derived(password, salt, ROUNDS));
  }

  /** True if the hash is the password's. */
  static boolean matches(String hash, char[] password) {
    Matcher form = FORM.matcher(hash);
    if (!form.matches()) {
      return false;
    }
    byte[] salt = Base64.getUrlDecoder().decode(form.group(2));
    byte[] derived = derived(password, salt, Integer.parseInt(form.group(1)));
    return MessageDigest.isEqual(derived, Base64.getUrlDecoder().decode(form.group(3)));
  }

  private static byte[] derived(char[] password, byte[] salt, int rounds) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password, salt, rounds, BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
