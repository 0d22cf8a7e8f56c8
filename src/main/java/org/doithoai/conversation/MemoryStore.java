package org.doithoai.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatListener;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Json;
import org.doithoai.storage.Sql;
import org.doithoai.text.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The memory of each conversation, on disk. A conversation is a person in a chat, and in its thread
 * where it has threads; the language somebody chose is remembered with the person, and holds in all
 * of them. Any number of threads may use one.
 */
final class MemoryStore implements ChatListener {

  private static final TypeReference<List<Memory.Asked>> QUESTIONS = new TypeReference<>() {};

  private final Jdbi jdbi;
  private final Clock clock;

  public MemoryStore(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** By what a conversation is known. */
  static String conversation(Address address, ChatUser person) {
    String thread = address.thread() == null ? "" : address.thread();
    return address.lane() + "/" + thread + "/" + person.id();
  }

  /** What is remembered of this person's conversation; nothing for an unknown one. */
  Memory of(String conversation, ChatUser person) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    """
                    SELECT conversation, language, spoken, questions FROM memory
                    WHERE conversation IN (?, ?)\
                    """,
                    conversation,
                    person.id())
                .reduceRows(
                    Memory.EMPTY,
                    (memory, row) ->
                        row.getColumn("conversation", String.class).equals(conversation)
                            ? new Memory(
                                memory.language(),
                                language(row.getColumn("spoken", String.class)),
                                Json.read(row.getColumn("questions", String.class), QUESTIONS))
                            : memory.choosing(language(row.getColumn("language", String.class)))));
  }

  /** True of a thread in which the bot was told to be silent. */
  boolean isSilent(Address thread) {
    return Sql.has(jdbi, "SELECT 1 FROM memory WHERE conversation = ?", silence(thread));
  }

  /** Notes that the bot is to be silent in a thread until it is mentioned, or not any more. */
  void silence(Handle handle, Address thread, boolean silent) {
    if (silent) {
      write(handle, silence(thread), Memory.EMPTY);
    } else {
      handle.execute("DELETE FROM memory WHERE conversation = ?", silence(thread));
    }
  }

  /** No person has this name. */
  private static String silence(Address thread) {
    return thread.lane() + "/" + thread.thread() + "/-";
  }

  /** Notes the language a person chose; null for that of each question. */
  void choose(Handle handle, ChatUser person, @Nullable Language language) {
    write(handle, person.id(), new Memory(language, null, List.of()));
  }

  private static @Nullable Language language(@Nullable String code) {
    return Optional.ofNullable(code).flatMap(Language::ofCode).orElse(null);
  }

  /** Notes what a conversation remembers, but for the language chosen. */
  void save(Handle handle, String conversation, Memory memory) {
    write(handle, conversation, new Memory(null, memory.spoken(), memory.questions()));
  }

  private void write(Handle handle, String conversation, Memory memory) {
    handle.execute(
        """
        INSERT INTO memory (conversation, language, spoken, questions, updated_at)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (conversation) DO UPDATE SET language = excluded.language,
          spoken = excluded.spoken, questions = excluded.questions,
          updated_at = excluded.updated_at\
        """,
        conversation,
        memory.language() == null ? null : memory.language().code(),
        memory.spoken() == null ? null : memory.spoken().code(),
        Json.write(memory.questions()),
        clock.millis());
  }

  /** Forgets what a person said in a chat, in all of its threads, and the language they chose. */
  void forget(Handle handle, Address address, ChatUser person) {
    handle
        .createUpdate("DELETE FROM memory WHERE conversation = :person OR " + OF_PERSON_IN_CHAT)
        .bind("person", person.id())
        .bindMap(inChat(address, person))
        .execute();
  }

  /** True of the conversations of one person in all threads of a chat; see {@link #inChat}. */
  static final String OF_PERSON_IN_CHAT =
      """
      (substr(conversation, 1, length(:lane)) = :lane
        AND substr(conversation, length(conversation) - length(:own) + 1) = :own)\
      """;

  /** What {@link #OF_PERSON_IN_CHAT} is filled with. */
  static Map<String, String> inChat(Address address, ChatUser person) {
    return Map.of("lane", address.lane() + "/", "own", "/" + person.id());
  }

  @Override
  public void moved(Handle handle, Address from, Address to) {
    for (String table : List.of("memory", "answer")) {
      handle.execute(
          "UPDATE "
              + table
              + " SET conversation = ? || substr(conversation, ?)"
              + " WHERE substr(conversation, 1, ?) = ?",
          to.lane() + "/",
          from.lane().length() + 2,
          from.lane().length() + 1,
          from.lane() + "/");
    }
  }
}
