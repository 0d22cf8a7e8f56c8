package org.doithoai.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.storage.Sql;
import org.doithoai.text.Folding;
import org.jdbi.v3.core.Jdbi;

/** Reads for the desk what conversations, digests and queues keep. Thread-safe. */
final class DeskStore {

  private static final int MOST = 400;
  private static final double ALIKE = 0.5;

  private final Jdbi jdbi;
  private final Clock clock;

  DeskStore(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** The day that is counted on. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** A day's count of something on an account. */
  record Tally(String day, String account, String what, long n) {}

  /** What was counted in the last days, the oldest first. */
  List<Tally> tallies(int days) {
    return Sql.list(
        jdbi,
        Tally.class,
        "SELECT day, account, what, n FROM tally WHERE day >= ? ORDER BY day",
        today().minusDays(days - 1L).toString());
  }

  /**
   * A question that went wrong.
   *
   * @param reason in the asker's words; empty for none
   */
  record Asked(
      String id, Instant at, String question, String language, boolean disliked, String reason) {}

  /** Questions without an answer, and answers that were disliked, the newest first. */
  List<Asked> wrong() {
    return Sql.list(
        jdbi,
        Asked.class,
        """
        SELECT a.id, a.asked_at AS at, a.question, a.language,
          f.verdict IS NOT NULL AS disliked, COALESCE(f.reason, '') AS reason
        FROM answer a LEFT JOIN feedback f ON f.answer_id = a.id AND f.verdict = 'down'
        WHERE a.asked_at >= ? AND (a.outcome = 'NOT_FOUND' OR f.verdict IS NOT NULL)
        ORDER BY a.asked_at DESC LIMIT ?\
        """,
        clock.instant().minus(Duration.ofDays(30)),
        MOST);
  }

  /** Those whose words are alike stand together, the largest groups first. */
  static List<List<Asked>> grouped(List<Asked> asked) {
    List<List<Asked>> groups = new ArrayList<>();
    Map<Asked, Set<String>> words = new HashMap<>();
    asked.forEach(each -> words.put(each, words(each.question())));
    for (Asked each : asked) {
      groups.stream()
          .filter(
              group ->
                  alike(
                      words.getOrDefault(group.getFirst(), Set.of()),
                      words.getOrDefault(each, Set.of())))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(each), () -> groups.add(new ArrayList<>(List.of(each))));
    }
    groups.sort((one, other) -> Integer.compare(other.size(), one.size()));
    return groups;
  }

  private static Set<String> words(String question) {
    return new HashSet<>(List.of(Folding.fold(question).split("[^\\p{L}\\p{N}]+")));
  }

  /** The share of words they have in common, of all they have: Jaccard's. */
  private static boolean alike(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return common.size() >= ALIKE * all.size();
  }

  /** A row of some table, by the names of its columns, in order. */
  private List<Map<String, String>> rows(String query, Collection<String> columns) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .map(
                    (row, context) -> {
                      Map<String, String> values = new LinkedHashMap<>();
                      for (String column : columns) {
                        String value = row.getString(column);
                        values.put(column, value == null ? "" : value);
                      }
                      return values;
                    })
                .list());
  }

  /** The subscriptions, with what each last told. */
  List<Map<String, String>> subscriptions() {
    return rows(
        """
        SELECT s.number, s.account, s.chat, s.language, s.times, s.days, s.zone, s.state, s.due_at,
          (SELECT MAX(made_at) FROM digest_delivery d WHERE d.subscription = s.id) AS last
        FROM digest_subscription s ORDER BY s.number LIMIT 500\
        """,
        List.of(
            "number",
            "account",
            "chat",
            "language",
            "times",
            "days",
            "zone",
            "state",
            "due_at",
            "last"));
  }

  /** What waits to be sent, or could not be in the last days. */
  List<Map<String, String>> outbox() {
    return rows(
        """
        SELECT id, account, lane, kind, state, attempts, created_at, problem
        FROM outbox WHERE state IN ('waiting', 'failed') ORDER BY id DESC LIMIT 200\
        """,
        List.of("id", "account", "lane", "kind", "state", "attempts", "created_at", "problem"));
  }

  QueueFigures queues() {
    return QueueFigures.of(jdbi, clock);
  }

  /** The question of an answer that is kept; empty when there is none. */
  java.util.Optional<Asked> find(String id) {
    return wrong().stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
