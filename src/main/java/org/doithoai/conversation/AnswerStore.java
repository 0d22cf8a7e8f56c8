package org.doithoai.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Json;
import org.doithoai.text.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Answers that were given, on disk. Any number of threads may use one. */
final class AnswerStore {

  private static final TypeReference<List<KeptCitation>> EVIDENCE = new TypeReference<>() {};
  private static final TypeReference<List<String>> HISTORY = new TypeReference<>() {};
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Jdbi jdbi;

  public AnswerStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** An id nobody can guess: 16 letters, digits, hyphens or underscores. */
  static String newId() {
    byte[] bits = new byte[12];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  Optional<KeptAnswer> find(String id) {
    return where("id = ?", id).stream().findFirst();
  }

  /** The last answer given to anybody in a thread, or anywhere in a chat, since a moment. */
  Optional<KeptAnswer> lastIn(Address here, Instant since) {
    String place = here.lane() + "/" + (here.thread() == null ? "" : here.thread() + "/");
    return where(
            """
            asked_at >= ? AND substr(conversation, 1, ?) = ?
            ORDER BY asked_at DESC, id LIMIT 1\
            """,
            since,
            place.length(),
            place)
        .stream()
        .findFirst();
  }

  /** All answers to a message, in their order. */
  List<KeptAnswer> allToMessage(String conversation, String messageId) {
    return where(
        "conversation = ? AND message_id = ? ORDER BY asked_at, id", conversation, messageId);
  }

  /** Deletes an answer, with the feedback given to it. */
  void delete(Handle handle, String id) {
    handle.execute("DELETE FROM feedback WHERE answer_id = ?", id);
    handle.execute("DELETE FROM answer WHERE id = ?", id);
  }

  private List<KeptAnswer> where(String condition, Object... values) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT * FROM answer WHERE " + condition, values)
                .map((row, context) -> read(row))
                .list());
  }

  private static KeptAnswer read(ResultSet row) throws SQLException {
    return new KeptAnswer(
        row.getString("id"),
        row.getString("conversation"),
        row.getString("account"),
        row.getString("person"),
        row.getString("message_id"),
        row.getString("question"),
        Json.read(row.getString("history"), HISTORY),
        Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
        KeptAnswer.Result.valueOf(row.getString("outcome")),
        row.getString("text"),
        Json.read(row.getString("evidence"), EVIDENCE),
        Instant.ofEpochMilli(row.getLong("asked_at")));
  }

  /** Keeps an answer, in the place of one with the same id. */
  void keep(Handle handle, KeptAnswer answer) {
    handle.execute(
        """
        INSERT INTO answer (id, conversation, account, person, message_id, question, history,
          language, outcome, text, evidence, asked_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET question = excluded.question,
          history = excluded.history, language = excluded.language,
          outcome = excluded.outcome, text = excluded.text, evidence = excluded.evidence,
          asked_at = excluded.asked_at\
        """,
        answer.id(),
        answer.conversation(),
        answer.account(),
        answer.person(),
        answer.messageId(),
        answer.question(),
        Json.write(answer.history()),
        answer.language().code(),
        answer.result(),
        answer.text(),
        Json.write(answer.evidence()),
        answer.askedAt());
  }

  /**
   * Deletes what a person asked in a chat, in all of its threads, with the feedback given to it;
   * and what they themselves said of the bot and its answers, wherever that was.
   */
  void forget(Handle handle, Address address, ChatUser person) {
    handle
        .createUpdate(
            """
            DELETE FROM feedback WHERE person = :person OR answer_id IN
              (SELECT id FROM answer WHERE\
            """
                + " "
                + MemoryStore.OF_PERSON_IN_CHAT
                + ")")
        .bind("person", person.id())
        .bindMap(MemoryStore.inChat(address, person))
        .execute();
    handle
        .createUpdate("DELETE FROM answer WHERE " + MemoryStore.OF_PERSON_IN_CHAT)
        .bindMap(MemoryStore.inChat(address, person))
        .execute();
  }
}
