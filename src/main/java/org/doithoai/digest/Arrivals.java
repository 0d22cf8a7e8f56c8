package org.doithoai.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.doithoai.index.IndexedArticle;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Notes which articles were first indexed when, and for which subscriptions they are. An article is
 * new once: the same text in another file is none, nor is the same file after the index was made
 * anew. One whose file and text both changed is a correction to those who were told of it. Any number
 * of threads and processes may look at the same shelf.
 */
public final class Arrivals {

  /** Of so many articles the newest are tried for a preview. */
  private static final int PREVIEWED = 200;

  private final Jdbi jdbi;
  private final Shelf shelf;
  private final FilterMatcher matcher;
  private final Supplier<FilterMatcher> empty;
  private final Clock clock;
  private final Map<String, Long> known = new HashMap<>();
  private String stamp = "";

  /**
   * @param matcher used by this alone from now on
   * @param empty makes a matcher that knows no filter
   */
  public Arrivals(
      Jdbi jdbi,
      Shelf shelf,
      FilterMatcher matcher,
      Supplier<FilterMatcher> empty,
      Clock clock) {
    this.jdbi = jdbi;
    this.shelf = shelf;
    this.matcher = matcher;
    this.empty = empty;
    this.clock = clock;
  }

  /** Looks at what is indexed now. */
  public synchronized void look() {
    follow();
    Map<String, Seen> before = seen();
    new TreeMap<>(shelf.hashes())
        .forEach(
            (key, fileHash) -> {
              Seen seen = before.get(key);
              if (seen == null || !seen.fileHash().equals(fileHash)) {
                note(key, fileHash, seen);
              }
            });
    jdbi.useTransaction(this::wakeAlerts);
  }

  /**
   * What was seen of an article last.
   *
   * @param first the number of its first state
   */
  private record Seen(long id, String fileHash, String textHash, long first) {}

  private Map<String, Seen> seen() {
    Map<String, Seen> all = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, article, file_hash, text_hash, COALESCE(first, id) AS first
                    FROM articles_seen WHERE current = 1\
                    """)
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getString("article"),
                            new Seen(
                                row.getLong("id"),
                                row.getString("file_hash"),
                                row.getString("text_hash"),
                                row.getLong("first"))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue())));
    return all;
  }

  private void note(String key, String fileHash, @Nullable Seen before) {
    IndexedArticle article = shelf.article(key);
    if (article == null) {
      return;
    }
    String textHash = hash(article.article().text());
    String snapshot = Snapshot.of(article).text();
    if (before != null && before.textHash().equals(textHash)) {
      jdbi.useHandle(handle -> sameText(handle, before.id(), fileHash));
      return;
    }
    Set<String> matching = matcher.matching(article);
    jdbi.useTransaction(
        handle -> {
          if (before != null && !supersede(handle, before.id())) {
            return;
          }
          boolean copy = before == null && isKnown(handle, textHash);
          Long first = before == null ? null : (Long) before.first();
          Long seen = insert(handle, key, fileHash, textHash, snapshot, first);
          if (seen == null || copy) {
            return;
          }
          Map<String, @Nullable Long> news = new HashMap<>();
          matching.forEach(id -> news.put(id, null));
          if (before != null) {
            news.putAll(told(handle, key));
          }
          match(handle, key, seen, first == null ? Long.MAX_VALUE : first, news);
        });
  }

  private static void sameText(Handle handle, long id, String fileHash) {
    handle
        .createUpdate("UPDATE articles_seen SET file_hash = :hash WHERE id = :id")
        .bind("hash", fileHash)
        .bind("id", id)
        .execute();
  }

  /** False when another process was quicker. */
  private static boolean supersede(Handle handle, long id) {
    return handle
            .createUpdate("UPDATE articles_seen SET current = 0 WHERE id = :id AND current = 1")
            .bind("id", id)
            .execute()
        == 1;
  }

  private static boolean isKnown(Handle handle, String textHash) {
    return handle
        .createQuery("SELECT 1 FROM articles_seen WHERE text_hash = :hash LIMIT 1")
        .bind("hash", textHash)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** The id; null when another process was quicker. */
  private @Nullable Long insert(
      Handle handle,
      String key,
      String fileHash,
      String textHash,
      String snapshot,
      @Nullable Long first) {
    return handle
        .createQuery(
            """
            INSERT INTO articles_seen
              (article, file_hash, text_hash, snapshot, first, seen_at, current)
            VALUES (:article, :file, :text, :snapshot, :first, :now, 1)
            ON CONFLICT DO NOTHING RETURNING id\
            """)
        .bind("article", key)
        .bind("file", fileHash)
        .bind("text", textHash)
        .bind("snapshot", snapshot)
        .bind("first", first)
        .bind("now", clock.millis())
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  /** Who was told of an article, and which state of it last. */
  private static Map<String, Long> told(Handle handle, String key) {
    Map<String, Long> told = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT subscription, MAX(seen) AS seen FROM digest_match
            WHERE article = :article AND delivery IS NOT NULL GROUP BY subscription\
            """)
        .bind("article", key)
        .map((row, context) -> Map.entry(row.getString("subscription"), row.getLong("seen")))
        .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    return told;
  }

  /**
   * Has an article told to subscriptions.
   *
   * @param first the number of its first state; what came before a subscription's time is no news to
   *     it, but for corrections
   * @param news the subscriptions, each with the state it was told of; null for none
   */
  private void match(
      Handle handle, String key, long seen, long first, Map<String, @Nullable Long> news) {
    if (news.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO digest_match (subscription, article, seen, sent, matched_at)
            SELECT id, :article, :seen, CAST(:sent AS BIGINT), :now FROM digest_subscription
            WHERE id = :id AND (since < :first OR :sent IS NOT NULL)
            ON CONFLICT (subscription, article) WHERE delivery IS NULL
              DO UPDATE SET seen = excluded.seen\
            """);
    news.forEach(
        (id, sent) ->
            batch
                .bind("article", key)
                .bind("seen", seen)
                .bind("sent", sent)
                .bind("now", clock.millis())
                .bind("id", id)
                .bind("first", first)
                .add());
    batch.execute();
  }

  /** Those who want to be told at once are due when something waits for them. */
  private void wakeAlerts(Handle handle) {
    List<Subscription> waiting =
        handle
            .createQuery(
                """
                SELECT * FROM digest_subscription s
                WHERE times IS NULL AND state = 'ACTIVE' AND due_at IS NULL AND EXISTS (
                  SELECT 1 FROM digest_match WHERE subscription = s.id AND delivery IS NULL)\
                """)
            .map(SubscriptionRow::read)
            .list();
    for (Subscription alert : waiting) {
      Subscriptions.dueWhenSomethingWaits(
          handle, alert.id(), alert.timing().allowed(clock.instant()));
    }
  }

  /** Takes up filters that were made, changed or removed since; cheap when none was. */
  public synchronized void follow() {
    String now =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT COUNT(*) || ' ' || COALESCE(MAX(filter_set), 0)
                        FROM digest_subscription\
                        """)
                    .mapTo(String.class)
                    .one());
    if (now.equals(stamp)) {
      return;
    }
    Map<String, Long> stored = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT id, filter_set FROM digest_subscription")
                .map((row, context) -> Map.entry(row.getString("id"), row.getLong("filter_set")))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue())));
    for (String gone : new HashSet<>(known.keySet())) {
      if (!stored.containsKey(gone)) {
        matcher.remove(gone);
        known.remove(gone);
      }
    }
    stored.forEach(this::takeUp);
    jdbi.useTransaction(this::wakeAlerts);
    stamp = now;
  }

  private record Filtered(Filter filter, long set, long matched, long since) {}

  private void takeUp(String id, long set) {
    if (known.getOrDefault(id, -1L) == set) {
      return;
    }
    Filtered filtered =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT filter, filter_set, matched, since
                        FROM digest_subscription WHERE id = :id\
                        """)
                    .bind("id", id)
                    .map(
                        (row, context) ->
                            new Filtered(
                                SubscriptionRow.filter(row.getString("filter")),
                                row.getLong("filter_set"),
                                row.getLong("matched"),
                                row.getLong("since")))
                    .findOne()
                    .orElse(null));
    if (filtered == null) {
      return;
    }
    matcher.put(id, filtered.filter());
    if (filtered.set() != filtered.matched()) {
      matchAnew(id, filtered);
    }
    known.put(id, filtered.set());
  }

  /** A filter that was changed holds for what waits already. */
  private void matchAnew(String id, Filtered filtered) {
    record Waiting(long seen, String article, long first) {}
    List<Waiting> since =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, article, COALESCE(first, id) AS first FROM articles_seen
                        WHERE current = 1 AND COALESCE(first, id) > :since ORDER BY id\
                        """)
                    .bind("since", filtered.since())
                    .map(
                        (row, context) ->
                            new Waiting(
                                row.getLong("id"),
                                row.getString("article"),
                                row.getLong("first")))
                    .list());
    List<Waiting> matching = new ArrayList<>();
    try (FilterMatcher one = empty.get()) {
      one.put(id, filtered.filter());
      for (Waiting waiting : since) {
        IndexedArticle article = shelf.article(waiting.article());
        if (article != null && one.matching(article).contains(id)) {
          matching.add(waiting);
        }
      }
    }
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  DELETE FROM digest_match
                  WHERE subscription = :id AND delivery IS NULL AND sent IS NULL\
                  """)
              .bind("id", id)
              .execute();
          Map<String, @Nullable Long> news = new HashMap<>();
          news.put(id, null);
          matching.forEach(m -> match(handle, m.article(), m.seen(), m.first(), news));
          handle
              .createUpdate("UPDATE digest_subscription SET matched = :set WHERE id = :id")
              .bind("set", filtered.set())
              .bind("id", id)
              .execute();
        });
  }

  /** The articles that were last indexed and match, as if they were new; newest first. */
  public List<News> preview(Filter filter, int most) {
    List<String> newest =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT article FROM articles_seen WHERE current = 1
                        ORDER BY COALESCE(first, id) DESC LIMIT :most\
                        """)
                    .bind("most", PREVIEWED)
                    .mapTo(String.class)
                    .list());
    List<News> news = new ArrayList<>();
    try (FilterMatcher one = empty.get()) {
      one.put("preview", filter);
      for (String key : newest) {
        IndexedArticle article = news.size() < most ? shelf.article(key) : null;
        if (article != null && !one.matching(article).isEmpty()) {
          news.add(new News(key, false));
        }
      }
    }
    return news;
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
