package org.doithoai.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.codec.digest.DigestUtils;
import org.doithoai.storage.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Codes that let one person in, once: an admin gets one and passes it on. Only digests of codes are
 * kept. Any number of threads may use one.
 */
public final class PairingCodes {

  /** How long a code is good for. */
  public static final Duration VALID = Duration.ofDays(1);

  /** No letter or digit that is easily taken for another. */
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int LENGTH = 10;

  /** What a code opens. */
  record Code(boolean admin, String madeBy) {}

  private final Jdbi jdbi;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param random one that cannot be foretold, such as {@link java.security.SecureRandom}
   */
  public PairingCodes(Jdbi jdbi, Clock clock, RandomGenerator random) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.random = random;
  }

  /**
   * A new code, as it is shown: {@code 7K3MQ-9A2XF}.
   *
   * @param admin whether it makes an admin
   * @param madeBy who asked for it
   */
  public String make(boolean admin, String madeBy) {
    String code = draw();
    jdbi.useHandle(handle -> write(handle, code, admin, madeBy));
    return code;
  }

  /** A code that is not good yet: {@link #write} makes it so. */
  String draw() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(i == LENGTH / 2 ? "-" : "");
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  void write(Handle handle, String code, boolean admin, String madeBy) {
    handle.execute(
        "INSERT INTO pairing_code (digest, admin, made_by, expires_at) VALUES (?, ?, ?, ?)",
        digest(code),
        admin ? 1 : 0,
        madeBy,
        clock.instant().plus(VALID));
  }

  /** What a code opens; empty for a wrong, old or used one. However it is written. */
  Optional<Code> find(String code) {
    return Sql.find(
        jdbi,
        Code.class,
        "SELECT admin, made_by FROM pairing_code WHERE digest = ? AND expires_at > ?",
        digest(code),
        clock.millis());
  }

  /**
   * Makes a code useless.
   *
   * @throws IllegalStateException when it is so already: somebody else was quicker
   */
  void use(Handle handle, String code) {
    if (handle.execute("DELETE FROM pairing_code WHERE digest = ?", digest(code)) == 0) {
      throw new IllegalStateException("the code was used meanwhile");
    }
  }

  private static String digest(String code) {
    String bare = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return DigestUtils.sha256Hex(bare);
  }
}
