package org.doithoai.digest;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doithoai.subscription.Subscription;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What waits to be told to a subscription, and what was told when. Any number of threads may use
 * one.
 */
public final class DeliveryStore {

  /** Of more news the rest waits for the next digest. */
  private static final int MOST_NEWS = 500;

  private static final int MOST_TOLD = 300;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Jdbi jdbi;
  private final Clock clock;

  public DeliveryStore(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** An id nobody can guess, of subscriptions and deliveries: 16 letters and digits. */
  public static String newId() {
    String letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      id.append(letters.charAt(RANDOM.nextInt(letters.length())));
    }
    return id.toString();
  }

  /**
   * What waits to be told.
   *
   * @param first the number of its first match; 0 when there is none
   * @param last the number of its last match
   */
  record Waiting(List<NewsItem> news, Set<String> told, long first, long last) {}

  /** An article that matched, with the number of the match. */
  private record Match(long id, NewsItem news) {

    /** Reads {@code m.id, m.article, m.sent, s.snapshot}. */
    static Match of(ResultSet row) throws SQLException {
      boolean correction = row.getObject("sent") != null;
      return new Match(
          row.getLong("id"),
          new NewsItem(row.getString("article"), correction, row.getString("snapshot")));
    }
  }

  /** What waits to be told to a subscription, and what it was told before. */
  Waiting waiting(Handle handle, String subscription) {
    List<Match> matches =
        handle
            .select(
                """
                SELECT m.id, m.article, m.sent, s.snapshot
                FROM digest_match m LEFT JOIN articles_seen s ON s.id = m.sent
                WHERE m.subscription = ? AND m.delivery IS NULL
                ORDER BY m.id LIMIT ?\
                """,
                subscription,
                MOST_NEWS)
            .map((row, context) -> Match.of(row))
            .list();
    if (matches.isEmpty()) {
      return new Waiting(List.of(), Set.of(), 0, 0);
    }
    return new Waiting(
        matches.stream().map(Match::news).toList(),
        told(handle, subscription, Long.MAX_VALUE),
        matches.getFirst().id(),
        matches.getLast().id());
  }

  private static Set<String> told(Handle handle, String subscription, long before) {
    return new HashSet<>(
        handle
            .select(
                """
                SELECT article FROM digest_match
                WHERE subscription = ? AND delivery IS NOT NULL AND id < ?
                ORDER BY id DESC LIMIT ?\
                """,
                subscription,
                before,
                MOST_TOLD)
            .mapTo(String.class)
            .list());
  }

  /** Notes that a digest goes out; empty when one with this key did before. */
  Optional<String> write(Handle handle, String subscription, String slot, boolean caughtUp) {
    return handle
        .select(
            """
            INSERT INTO digest_delivery (id, subscription, slot, made_at, caught_up, state)
            VALUES (?, ?, ?, ?, ?, 'WRITTEN')
            ON CONFLICT (subscription, slot) DO NOTHING RETURNING id\
            """,
            newId(),
            subscription,
            slot,
            clock.millis(),
            caughtUp ? 1 : 0)
        .mapTo(String.class)
        .findOne();
  }

  /** Notes which news went out with a delivery. */
  void told(Handle handle, String subscription, long lastMatch, String delivery) {
    handle.execute(
        """
        UPDATE digest_match SET delivery = ?
        WHERE subscription = ? AND delivery IS NULL AND id <= ?\
        """,
        delivery,
        subscription,
        lastMatch);
  }

  /** Forgets what waited and had nothing in it to tell. */
  void pass(Handle handle, String subscription, long lastMatch) {
    handle.execute(
        """
        DELETE FROM digest_match
        WHERE subscription = ? AND delivery IS NULL AND id <= ?\
        """,
        subscription,
        lastMatch);
  }

  /**
   * Looks after what was handed over: the news of a digest that did not arrive wait again. Gives
   * the deliveries that arrived, to be noted with what is written next.
   */
  List<String> settle(Handle handle, Subscription subscription, DigestSink sink) {
    record Open(String id, String slot) {}
    List<Open> open =
        handle
            .select(
                """
                SELECT id, slot FROM digest_delivery
                WHERE subscription = ? AND state = 'WRITTEN'\
                """,
                subscription.id())
            .map((row, context) -> new Open(row.getString("id"), row.getString("slot")))
            .list();
    List<String> arrived = new ArrayList<>();
    for (Open delivery : open) {
      String key = key(subscription.id(), delivery.slot());
      switch (sink.arrival(handle, subscription.subscriber(), key)) {
        case ARRIVED -> arrived.add(delivery.id());
        case FAILED -> {
          waitAgain(handle, delivery.id());
          note(handle, delivery.id(), DigestSink.Arrival.FAILED);
        }
        case WAITING -> {}
      }
    }
    return arrived;
  }

  /** Notes what became of a delivery. */
  void note(Handle handle, String delivery, DigestSink.Arrival arrival) {
    handle.execute("UPDATE digest_delivery SET state = ? WHERE id = ?", arrival.name(), delivery);
  }

  private static void waitAgain(Handle handle, String delivery) {
    handle.execute(
        """
        DELETE FROM digest_match WHERE delivery = ? AND EXISTS (
          SELECT 1 FROM digest_match other
          WHERE other.subscription = digest_match.subscription
            AND other.article = digest_match.article AND other.delivery IS NULL)\
        """,
        delivery);
    handle.execute("UPDATE digest_match SET delivery = NULL WHERE delivery = ?", delivery);
  }

  /** By what a digest is known to whoever brings it. */
  static String key(String subscription, String slot) {
    return "digest:" + subscription + ":" + slot;
  }

  /** A digest that went out. */
  public record Delivery(String id, String subscription, DigestInput material) {}

  /** A digest that went out, with what it was made of; empty when it is no longer kept. */
  public Optional<Delivery> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT subscription, caught_up FROM digest_delivery WHERE id = ?", id)
                .map(
                    (row, context) ->
                        new Delivery(
                            id,
                            row.getString("subscription"),
                            material(
                                handle,
                                id,
                                row.getString("subscription"),
                                row.getInt("caught_up") == 1)))
                .findOne());
  }

  /** The last digest of a subscription that went out; empty where none is kept. */
  public Optional<Delivery> last(String subscription) {
    return jdbi.withHandle(
            handle ->
                handle
                    .select(
                        """
                        SELECT id FROM digest_delivery WHERE subscription = ? AND state <> 'FAILED'
                        ORDER BY made_at DESC LIMIT 1\
                        """,
                        subscription)
                    .mapTo(String.class)
                    .findOne())
        .flatMap(this::find);
  }

  private static DigestInput material(
      Handle handle, String delivery, String subscription, boolean caughtUp) {
    List<Match> matches =
        handle
            .select(
                """
                SELECT m.id, m.article, m.sent, s.snapshot
                FROM digest_match m LEFT JOIN articles_seen s ON s.id = m.sent
                WHERE m.delivery = ? ORDER BY m.id\
                """,
                delivery)
            .map((row, context) -> Match.of(row))
            .list();
    long first = matches.isEmpty() ? 0 : matches.getFirst().id();
    return new DigestInput(
        matches.stream().map(Match::news).toList(), told(handle, subscription, first), caughtUp, 0);
  }

  /** What would be told now; empty when nothing waits. */
  public List<NewsItem> waiting(String subscription) {
    return jdbi.withHandle(handle -> waiting(handle, subscription).news());
  }

  /** Deletes what was told before this moment, and what no one needs of articles any more. */
  public void forget(Instant before) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM digest_match WHERE matched_at < ?", before.toEpochMilli());
          handle.execute("DELETE FROM digest_delivery WHERE made_at < ?", before.toEpochMilli());
          handle
              .createUpdate(
                  """
                  DELETE FROM articles_seen WHERE current = 0 AND NOT EXISTS (
                    SELECT 1 FROM digest_match
                    WHERE seen = articles_seen.id OR sent = articles_seen.id)\
                  """)
              .execute();
        });
  }
}
