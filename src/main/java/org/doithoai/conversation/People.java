package org.doithoai.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doithoai.messaging.Json;
import org.doithoai.storage.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Those who use the bot, for whoever runs it: who was let in, who was put out, and all that is kept
 * of one person, whichever part keeps it. Any number of threads may use one.
 */
public final class People {

  /** Conversations of a person, as {@link MemoryStore#conversation} names them. */
  private static final String OWN_CONVERSATIONS =
      """
      (conversation = :person
        OR substr(conversation, length(conversation) - length(:own) + 1) = :own)\
      """;

  /** What is kept of a person: the table, and which rows of it. */
  private static final Map<String, String> KEPT =
      ordered(
          "feedback",
              "person = :person OR answer_id IN (SELECT id FROM answer WHERE person = :person)",
          "answer", "person = :person",
          "memory", OWN_CONVERSATIONS,
          "digest_delivery",
              "subscription IN (SELECT id FROM digest_subscription WHERE owner = :person)",
          "digest_match",
              "subscription IN (SELECT id FROM digest_subscription WHERE owner = :person)",
          "digest_subscription", "owner = :person",
          "digest_zone", "person = :person",
          "stranger", "person = :person",
          "asked", "person = :person",
          "admitted", "person = :person");

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private final Jdbi jdbi;
  private final AuditLog audit;
  private final Clock clock;

  public People(Jdbi jdbi, AuditLog audit, Clock clock) {
    this.jdbi = jdbi;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param id such as {@code telegram:204}
   * @param admittedBy who let them in; null where nobody had to
   * @param questions how many are kept
   * @param last when they asked last, of what is kept; null for never
   */
  public record Person(
      String id,
      boolean admin,
      boolean barred,
      @Nullable String admittedBy,
      int questions,
      @Nullable Instant last) {}

  /** All who were let in or put out, or asked something that is kept; by their ids. */
  public List<Person> all() {
    return Sql.list(
        jdbi,
        Person.class,
        """
          SELECT p.person AS id, COALESCE(a.admin, 0) = 1 AS admin,
           b.person IS NOT NULL AS barred, a.admitted_by,
                      (SELECT COUNT(*) FROM answer WHERE person = p.person) AS questions,
                      (SELECT MAX(asked_at) FROM answer WHERE person = p.person) AS last
                    FROM (SELECT person FROM admitted UNION SELECT person FROM barred
                          UNION SELECT person FROM answer) p
                      LEFT JOIN admitted a ON a.person = p.person
                      LEFT JOIN barred b ON b.person = p.person
                              ORDER BY p.person\
          """);
  }

  /** Puts a person out: they may not ask any more, until a code lets them in again. */
  public void remove(String person, String actor) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM admitted WHERE person = ?", person);
          handle.execute(
              """
              INSERT INTO barred (person, barred_by, barred_at) VALUES (?, ?, ?)
              ON CONFLICT (person) DO NOTHING\
              """,
              person,
              actor,
              clock.millis());
          audit.note(handle, actor, "removed", person);
        });
  }

  /**
   * Deletes all that is kept of a person, digests included; that they were put out stays.
   *
   * @return how many rows went
   */
  public int erase(String person, String actor) {
    return jdbi.inTransaction(
        handle -> {
          int rows = 0;
          for (Map.Entry<String, String> kept : KEPT.entrySet()) {
            rows +=
                handle
                    .createUpdate("DELETE FROM " + kept.getKey() + " WHERE " + kept.getValue())
                    .bind("person", person)
                    .bindMap(own(person, kept.getValue()))
                    .execute();
          }
          audit.note(handle, actor, "erased", person);
          return rows;
        });
  }

  /** All that is kept of a person, as JSON: an array of rows for each table. */
  public String export(String person, String actor) {
    return jdbi.inTransaction(
        handle -> {
          Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
          KEPT.forEach((table, which) -> tables.put(table, rows(handle, table, which, person)));
          audit.note(handle, actor, "exported", person);
          return Json.write(tables);
        });
  }

  private static List<Map<String, Object>> rows(
      Handle handle, String table, String which, String person) {
    return handle
        .createQuery("SELECT * FROM " + table + " WHERE " + which)
        .bind("person", person)
        .bindMap(own(person, which))
        .mapToMap()
        .map(row -> (Map<String, Object>) new TreeMap<>(row))
        .list();
  }

  private static Map<String, String> own(String person, String which) {
    return which.contains(":own") ? Map.of("own", "/" + person) : Map.of();
  }
}
