package org.doithoai.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.doithoai.storage.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Who is logged in, and the links that log in once. Only digests of tokens are kept; a session gets
 * a new token when it begins, whatever the browser sent. Any number of threads and processes may
 * use one.
 */
public final class Sessions {

  static final String COOKIE = "doithoai";

  /** How long a link can be used. */
  public static final Duration LINK_VALID = Duration.ofMinutes(15);

  static final Duration SESSION_VALID = Duration.ofHours(12);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 24;

  private final Jdbi jdbi;
  private final LinkSigner signer;
  private final Clock clock;

  Sessions(Jdbi jdbi, LinkSigner signer, Clock clock) {
    this.jdbi = jdbi;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * A session.
   *
   * @param csrf what its forms must carry
   */
  record Session(String csrf) {}

  /** A new token for a link that logs in once. */
  public static String makeLink(Jdbi jdbi, Clock clock) {
    String token = token();
    jdbi.useHandle(handle -> insert(handle, "web_login", token, clock.instant().plus(LINK_VALID)));
    return token;
  }

  /**
   * The token of a new session, for the token of a link; empty when that is not, or no more, good.
   */
  Optional<String> redeem(String link) {
    return jdbi.inTransaction(
        handle -> {
          int used =
              handle.execute(
                  "DELETE FROM web_login WHERE digest = ? AND expires_at > ?",
                  DigestUtils.sha256Hex(link),
                  clock.millis());
          return used == 1 ? Optional.of(begin(handle)) : Optional.empty();
        });
  }

  /** The token of a new session. */
  String begin() {
    return jdbi.withHandle(this::begin);
  }

  private String begin(Handle handle) {
    for (String table : new String[] {"web_login", "web_session"}) {
      handle.execute("DELETE FROM " + table + " WHERE expires_at <= ?", clock.millis());
    }
    String token = token();
    insert(handle, "web_session", token, clock.instant().plus(SESSION_VALID));
    return token;
  }

  private static void insert(Handle handle, String table, String token, Instant expires) {
    handle.execute(
        "INSERT INTO " + table + " (digest, expires_at) VALUES (?, ?)",
        DigestUtils.sha256Hex(token),
        expires);
  }

  /** The session that a request belongs to. */
  Optional<Session> of(Request request) {
    String token = request.cookies().getOrDefault(COOKIE, "");
    if (token.isEmpty()) {
      return Optional.empty();
    }
    boolean open =
        Sql.has(
            jdbi,
            "SELECT 1 FROM web_session WHERE digest = ? AND expires_at > ?",
            DigestUtils.sha256Hex(token),
            clock.millis());
    return open ? Optional.of(new Session(signer.sign("csrf " + token))) : Optional.empty();
  }

  /** Ends the session that a request belongs to. */
  void end(Request request) {
    Sql.run(
        jdbi,
        "DELETE FROM web_session WHERE digest = ?",
        DigestUtils.sha256Hex(request.cookies().getOrDefault(COOKIE, "")));
  }

  /** The key that links and forms are signed with, made when first asked for. */
  static byte[] key(Jdbi jdbi) {
    return jdbi.inTransaction(
        handle -> {
          byte[] fresh = new byte[32];
          RANDOM.nextBytes(fresh);
          handle.execute(
              "INSERT INTO web_key (id, value) VALUES (1, ?) ON CONFLICT (id) DO NOTHING",
              Base64.getEncoder().encodeToString(fresh));
          return Base64.getDecoder()
              .decode(handle.createQuery("SELECT value FROM web_key").mapTo(String.class).one());
        });
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
