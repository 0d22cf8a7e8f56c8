package org.doithoai.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionRow;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds what has been silent for long: feeds that fail, a folder without a new article, filters
 * that match nothing. Each is found once, until it speaks again. Any number of threads may use one.
 */
public final class Silences {

  /** A feed that failed so often in a row is dead. */
  private static final int DEAD = 5;

  private static final Duration NO_ARTICLE = Duration.ofDays(7);
  private static final Duration NO_MATCH = Duration.ofDays(30);

  /** Something that is silent. */
  public sealed interface Silence {

    /** Says which one it is, to be told once. */
    String subject();
  }

  /**
   * A feed that cannot be read.
   *
   * @param problem of the last time
   */
  public record DeadFeed(String address, String problem) implements Silence {
    @Override
    public String subject() {
      return "feed:" + address;
    }
  }

  /**
   * No article came.
   *
   * @param last the number of the last one
   */
  public record NoArticle(long last, Instant since) implements Silence {
    @Override
    public String subject() {
      return "articles:" + last;
    }
  }

  /**
   * A filter that nothing matches.
   *
   * @param set the number of the filter; a changed one is another
   */
  public record NoMatch(Subscription subscription, long set) implements Silence {
    @Override
    public String subject() {
      return "filter:" + subscription.id() + ":" + set;
    }
  }

  private final Jdbi jdbi;
  private final Clock clock;

  public Silences(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Those that were not told yet. */
  public List<Silence> untold() {
    return jdbi.inTransaction(
        handle -> {
          handle.execute(
              """
              DELETE FROM notice_told WHERE subject IN (
                SELECT 'feed:' || address FROM feed WHERE failures = 0)\
              """);
          List<Silence> all = new ArrayList<>(deadFeeds(handle));
          all.addAll(noArticle(handle));
          all.addAll(noMatches(handle));
          all.removeIf(silence -> isTold(handle, silence));
          return all;
        });
  }

  /** Notes that one is told; false when another process has told it. */
  public boolean told(Handle handle, Silence silence) {
    return handle.execute(
            "INSERT INTO notice_told (subject, told_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
            silence.subject(),
            clock.millis())
        == 1;
  }

  private static boolean isTold(Handle handle, Silence silence) {
    return handle
        .select("SELECT 1 FROM notice_told WHERE subject = ?", silence.subject())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static List<DeadFeed> deadFeeds(Handle handle) {
    return handle
        .select("SELECT address, problem FROM feed WHERE failures >= ? ORDER BY address", DEAD)
        .map((row, context) -> new DeadFeed(row.getString("address"), row.getString("problem")))
        .list();
  }

  private List<NoArticle> noArticle(Handle handle) {
    return handle
        .select(
            """
            SELECT id, seen_at FROM articles_seen
            WHERE id = (SELECT MAX(id) FROM articles_seen) AND seen_at < ?\
            """,
            clock.instant().minus(NO_ARTICLE).toEpochMilli())
        .map(
            (row, context) ->
                new NoArticle(row.getLong("id"), Instant.ofEpochMilli(row.getLong("seen_at"))))
        .list();
  }

  private List<NoMatch> noMatches(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT * FROM digest_subscription s
            WHERE state = 'ACTIVE' AND changed_at < :before
              AND NOT EXISTS (SELECT 1 FROM digest_match
                WHERE subscription = s.id AND matched_at >= :before)
              AND NOT EXISTS (SELECT 1 FROM digest_delivery
                WHERE subscription = s.id AND made_at >= :before)
              AND EXISTS (SELECT 1 FROM articles_seen WHERE seen_at >= :before)
            ORDER BY number\
            """)
        .bind("before", clock.instant().minus(NO_MATCH).toEpochMilli())
        .map(
            (row, context) ->
                new NoMatch(SubscriptionRow.read(row, context), row.getLong("filter_set")))
        .list()
        .stream()
        .filter(silence -> !silence.subscription().filter().isOpen())
        .toList();
  }
}
