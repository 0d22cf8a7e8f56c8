package org.doithoai.conversation;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.TurnResult;
import org.doithoai.text.Language;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way through the conversation: who, where, what is remembered, and the turn to
 * which the answer goes. Used by one thread.
 *
 * @param message the platform's id of the message to answer; null to answer none in particular
 * @param press the platform's handle of the button pressed; null when none was
 * @param at when it was sent
 */
record TurnContext(
    TurnResult turn,
    Address address,
    ChatUser person,
    @Nullable String message,
    @Nullable String press,
    Instant at,
    Memory memory,
    Texts texts) {

  /** The language to speak: the chosen one, that of the last answer, of the programme, English. */
  static Language language(Memory memory, Supplier<@Nullable Language> programme) {
    if (memory.language() != null) {
      return memory.language();
    }
    if (memory.spoken() != null) {
      return memory.spoken();
    }
    Language set = programme.get();
    return set == null ? Language.ENGLISH : set;
  }

  /** By what the conversation is known. */
  String conversation() {
    return MemoryStore.conversation(address, person);
  }

  /** The same talk in another language. */
  TurnContext in(Language language) {
    return new TurnContext(turn, address, person, message, press, at, memory, texts.to(language));
  }

  /** The same talk at another place, or in answer to another message. */
  TurnContext at(Address place, @Nullable String answering) {
    return new TurnContext(turn, place, person, answering, press, at, memory, texts);
  }

  /** Says something in answer to the message. */
  void say(Reply reply) {
    turn.say(Outgoing.Post.of(address, message, reply));
  }

  /** Says something that may be changed or answered later. */
  void say(Reply reply, String subject, @Nullable Reply late) {
    turn.say(new Outgoing.Post(address, message, reply, subject, late));
  }

  /** Shows something to the person who pressed a button; without a press, says it. */
  void show(String title, Reply reply) {
    if (press == null) {
      say(reply);
    } else {
      turn.say(new Outgoing.Sheet(address, press, title, message, reply));
    }
  }

  /**
   * Asks for words, in a form where a button was pressed.
   *
   * @param subject under which they come back
   */
  void ask(String subject, String title, String prompt) {
    if (press == null) {
      say(Reply.of(prompt), subject, null);
    } else {
      turn.say(new Outgoing.Form(address, press, subject, title, message, prompt));
    }
  }

  /** Has something written with what is said. */
  void write(Consumer<Handle> statement) {
    turn.write(statement);
  }

  /** Says the words with this key. */
  void sayText(String key, Object... places) {
    say(Reply.of(texts.get(key, places)));
  }
}
