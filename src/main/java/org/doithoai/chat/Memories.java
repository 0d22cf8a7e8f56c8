package org.doithoai.chat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doithoai.language.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The memory of each conversation, on disk. A conversation is a person in a chat, and in its thread
 * where it has threads. Any number of threads may use one.
 */
public final class Memories implements ChatChanges {

  private static final TypeReference<List<Memory.Asked>> QUESTIONS = new TypeReference<>() {};

  private final Jdbi jdbi;
  private final Clock clock;

  public Memories(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** By what a conversation is known. */
  static String conversation(Address address, Person person) {
    String thread = address.thread() == null ? "" : address.thread();
    return address.lane() + "/" + thread + "/" + person.id();
  }

  /** What is remembered; nothing for an unknown conversation. */
  Memory of(String conversation) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT language, spoken, questions FROM memory WHERE conversation = :c")
                .bind("c", conversation)
                .map(
                    (row, context) ->
                        new Memory(
                            language(row.getString("language")),
                            language(row.getString("spoken")),
                            Json.read(row.getString("questions"), QUESTIONS)))
                .findOne()
                .orElse(Memory.EMPTY));
  }

  private static @Nullable Language language(@Nullable String code) {
    return Optional.ofNullable(code).flatMap(Language::ofCode).orElse(null);
  }

  void save(Handle handle, String conversation, Memory memory) {
    handle
        .createUpdate(
            """
            INSERT INTO memory (conversation, language, spoken, questions, updated_at)
            VALUES (:c, :language, :spoken, :questions, :now)
            ON CONFLICT (conversation) DO UPDATE SET language = excluded.language,
              spoken = excluded.spoken, questions = excluded.questions,
              updated_at = excluded.updated_at\
            """)
        .bind("c", conversation)
        .bind("language", memory.language() == null ? null : memory.language().code())
        .bind("spoken", memory.spoken() == null ? null : memory.spoken().code())
        .bind("questions", Json.write(memory.questions()))
        .bind("now", clock.millis())
        .execute();
  }

  void forget(Handle handle, String conversation) {
    handle
        .createUpdate("DELETE FROM memory WHERE conversation = :c")
        .bind("c", conversation)
        .execute();
  }

  @Override
  public void moved(Handle handle, Address from, Address to) {
    for (String table : List.of("memory", "answer")) {
      handle
          .createUpdate(
              "UPDATE "
                  + table
                  + " SET conversation = :to || substr(conversation, :rest)"
                  + " WHERE substr(conversation, 1, :length) = :from")
          .bind("to", to.lane() + "/")
          .bind("rest", from.lane().length() + 2)
          .bind("length", from.lane().length() + 1)
          .bind("from", from.lane() + "/")
          .execute();
    }
  }
}
