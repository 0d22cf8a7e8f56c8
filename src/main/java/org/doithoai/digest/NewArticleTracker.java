package org.doithoai.digest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.doithoai.digest.SeenArticles.Seen;
import org.doithoai.facts.Fact;
import org.doithoai.index.DayRange;
import org.doithoai.index.IndexedArticle;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.FilterMatcher;
import org.doithoai.subscription.FilterMatches;
import org.doithoai.subscription.SubscriptionRow;
import org.doithoai.text.TextAnnotator;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Notes which articles were first indexed when, and for which subscriptions they are. An article is
 * new once: the same text in another file is none, nor is the same file after the index was made
 * anew. One whose file and text both changed is a correction to those who were told of it. Any
 * number of threads and processes may look at the same catalog.
 */
public final class NewArticleTracker {

  /** Of so many articles the newest are tried for a preview. */
  private static final int PREVIEWED = 200;

  private final Jdbi jdbi;
  private final ArticleCatalog catalog;
  private final TextAnnotator annotator;
  private final FilterMatcher matcher;
  private final Supplier<FilterMatcher> empty;
  private final SeenArticles seen;
  private final FilterMatches matches;
  private final Map<String, Long> known = new HashMap<>();
  private String stamp = "";

  /**
   * @param matcher used by this alone from now on
   * @param empty makes a matcher that knows no filter
   */
  public NewArticleTracker(
      Jdbi jdbi,
      ArticleCatalog catalog,
      TextAnnotator annotator,
      FilterMatcher matcher,
      Supplier<FilterMatcher> empty,
      Clock clock) {
    this.jdbi = jdbi;
    this.catalog = catalog;
    this.annotator = annotator;
    this.matcher = matcher;
    this.empty = empty;
    this.seen = new SeenArticles(jdbi, clock);
    this.matches = new FilterMatches(clock);
  }

  /** Takes in what other processes took in; false when that cannot be done now. */
  boolean catchUp() {
    return catalog.catchUp();
  }

  /** Looks at what is indexed now. */
  public synchronized void look() {
    if (!catchUp()) {
      return;
    }
    follow();
    Map<String, Seen> before = seen.all();
    new TreeMap<>(catalog.hashes())
        .forEach(
            (key, fileHash) -> {
              Seen last = before.get(key);
              if (last == null || !last.fileHash().equals(fileHash)) {
                note(key, fileHash, last);
              }
            });
    jdbi.useTransaction(matches::wakeAlerts);
  }

  private void note(String key, String fileHash, @Nullable Seen before) {
    IndexedArticle article = catalog.article(key);
    if (article == null) {
      return;
    }
    String textHash = DigestUtils.sha256Hex(article.article().text());
    String snapshot = ArticleSnapshot.of(article, annotator).text();
    if (before != null && before.textHash().equals(textHash)) {
      jdbi.useHandle(handle -> seen.sameText(handle, before.id(), fileHash));
      return;
    }
    Set<String> matching = matcher.matching(article);
    jdbi.useTransaction(
        handle -> {
          if (before != null && !seen.supersede(handle, before.id())) {
            return;
          }
          boolean copy = before == null && seen.isKnown(handle, textHash);
          Long first = before == null ? null : before.first();
          Long number = seen.insert(handle, key, fileHash, textHash, snapshot, first);
          if (number == null || copy) {
            return;
          }
          Map<String, @Nullable Long> news = new HashMap<>();
          matching.forEach(id -> news.put(id, null));
          if (before != null) {
            news.putAll(matches.told(handle, key));
          }
          matches.add(handle, key, number, first == null ? Long.MAX_VALUE : first, news);
        });
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
                        FROM digest_subscription WHERE state <> 'ENDED'\
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
                .createQuery(
                    "SELECT id, filter_set FROM digest_subscription WHERE state <> 'ENDED'")
                .map((row, context) -> Map.entry(row.getString("id"), row.getLong("filter_set")))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue())));
    for (String gone : new HashSet<>(known.keySet())) {
      if (!stored.containsKey(gone)) {
        matcher.remove(gone);
        known.remove(gone);
      }
    }
    stored.forEach(this::takeUp);
    jdbi.useTransaction(matches::wakeAlerts);
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

  /**
   * A filter that is new or was changed holds for what came in the meantime. One process does so;
   * what another one notes meanwhile stays, as what waits is forgotten before articles are read.
   */
  private void matchAnew(String id, Filtered filtered) {
    jdbi.useTransaction(
        handle -> {
          int updated =
              handle
                  .createUpdate(
                      """
                      UPDATE digest_subscription SET matched = :set
                      WHERE id = :id AND matched <> :set\
                      """)
                  .bind("set", filtered.set())
                  .bind("id", id)
                  .execute();
          if (updated == 0) {
            return;
          }
          matches.forget(handle, id);
          Map<String, @Nullable Long> news = new HashMap<>();
          news.put(id, null);
          matching(filtered.filter(), seen.since(filtered.since()), Integer.MAX_VALUE)
              .forEach(m -> matches.add(handle, m.article(), m.id(), m.first(), news));
        });
  }

  /** The articles that were last indexed and match, as if they were new; newest first. */
  public List<NewsItem> preview(Filter filter, int most) {
    return matching(filter, seen.newest(PREVIEWED), most).stream()
        .map(one -> new NewsItem(one.article(), false))
        .toList();
  }

  /**
   * The articles of some days that match, as if they were new; newest first.
   *
   * @param most how many at most
   */
  public List<NewsItem> of(DayRange days, Filter filter, int most) {
    return catalog.of(days).stream()
        .filter(by(filter))
        .limit(most)
        .map(article -> new NewsItem(article.key(), false))
        .toList();
  }

  /**
   * What facts of a kind the articles of events state, each once; of each event its first article.
   */
  public Set<String> facts(Fact.Kind kind, List<Event> events) {
    Set<String> values = new LinkedHashSet<>();
    for (Event event : events) {
      IndexedArticle article = catalog.article(event.articles().getFirst().article());
      if (article != null) {
        article.facts(kind).map(Fact::value).forEach(values::add);
      }
    }
    return values;
  }

  /** The first ones among the articles that a filter is for. */
  private List<Seen> matching(Filter filter, List<Seen> articles, int most) {
    List<Seen> matching = new ArrayList<>();
    Predicate<IndexedArticle> matches = by(filter);
    for (Seen one : articles) {
      IndexedArticle article = matching.size() < most ? catalog.article(one.article()) : null;
      if (article != null && matches.test(article)) {
        matching.add(one);
      }
    }
    return matching;
  }

  /** What a filter alone is for. */
  private Predicate<IndexedArticle> by(Filter filter) {
    FilterMatcher alone = empty.get();
    alone.put("one", filter);
    return article -> !alone.matching(article).isEmpty();
  }

  /** Ids of the partners that the newest articles report on, those of most articles first. */
  public Set<String> partners(int most) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Seen one : seen.newest(PREVIEWED)) {
      IndexedArticle article = catalog.article(one.article());
      if (article != null) {
        article
            .facts(Fact.Kind.PARTNER)
            .map(Fact::value)
            .distinct()
            .forEach(partner -> counts.merge(partner, 1, Integer::sum));
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(most)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
