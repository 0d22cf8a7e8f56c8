package org.doithoai.platform.slack;

import com.slack.api.bolt.service.OAuthStateService;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.doithoai.messaging.LoginRefusedException;
import org.doithoai.storage.Sql;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Workspaces the app was installed in, with their tokens, encrypted; and installations that were
 * begun, by digests of their states, each of which is good once and for ten minutes. Any number of
 * threads.
 */
final class Installations implements OAuthStateService {

  /**
   * A workspace, and the bot there.
   *
   * @param refresh by which the token is exchanged for the next; null if it does not end
   * @param end when the token ends; null if never
   */
  record Installed(
      SlackIdentity identity, String token, @Nullable String refresh, @Nullable Instant end) {

    /** The workspace by what Slack gives now: a token alone, or with one to exchange it by. */
    static Installed of(SlackIdentity identity, OAuthV2AccessResponse given, Clock clock) {
      boolean ends = given.getRefreshToken() != null && given.getExpiresIn() != null;
      return new Installed(
          identity,
          given.getAccessToken(),
          given.getRefreshToken(),
          ends ? clock.instant().plusSeconds(given.getExpiresIn()) : null);
    }
  }

  private final Jdbi jdbi;
  private final TokenCipher cipher;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Installations(Jdbi jdbi, TokenCipher cipher, Clock clock) {
    this.jdbi = jdbi;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * All workspaces.
   *
   * @throws LoginRefusedException when the key does not open a token
   */
  List<Installed> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM slack_installation ORDER BY team")
                .map(
                    (row, context) -> {
                      String team = row.getString("team");
                      String refresh = row.getString("refresh");
                      return new Installed(
                          new SlackIdentity(team, row.getString("bot_user"), ""),
                          cipher.decrypt(row.getString("token"), team),
                          refresh == null ? null : cipher.decrypt(refresh, team),
                          refresh == null ? null : Instant.ofEpochMilli(row.getLong("expires_at")));
                    })
                .list());
  }

  /** Notes a workspace, in the place of what was noted of it before. */
  void save(Installed installed) {
    SlackIdentity identity = installed.identity();
    String refresh = installed.refresh();

    Sql.run(
        jdbi,
        """
        INSERT INTO slack_installation
          (team, bot_user, token, refresh, expires_at, installed_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (team) DO UPDATE SET bot_user = excluded.bot_user,
          token = excluded.token, refresh = excluded.refresh,
          expires_at = excluded.expires_at, installed_at = excluded.installed_at\
        """,
        identity.team(),
        identity.user(),
        cipher.encrypt(installed.token(), identity.team()),
        refresh == null ? null : cipher.encrypt(refresh, identity.team()),
        installed.end(),
        clock.millis());
  }

  /** Forgets a workspace. */
  void delete(String team) {
    Sql.run(jdbi, "DELETE FROM slack_installation WHERE team = ?", team);
  }

  @Override
  public String generateNewStateValue() {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  @Override
  public void addNewStateToDatastore(String state) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM slack_install_state WHERE expires_at <= ?", clock.millis());
          handle.execute(
              "INSERT INTO slack_install_state (digest, expires_at) VALUES (?, ?)",
              DigestUtils.sha256Hex(state),
              clock.millis() + getExpirationInSeconds() * 1000);
        });
  }

  @Override
  public boolean isAvailableInDatabase(String state) {
    return Sql.has(
        jdbi,
        "SELECT 1 FROM slack_install_state WHERE digest = ? AND expires_at > ?",
        DigestUtils.sha256Hex(state),
        clock.millis());
  }

  @Override
  public void deleteStateFromDatastore(String state) {
    Sql.run(jdbi, "DELETE FROM slack_install_state WHERE digest = ?", DigestUtils.sha256Hex(state));
  }
}
