package org.doithoai.conversation;

import java.time.Instant;
import java.util.List;
import org.doithoai.messaging.Address;
import org.doithoai.text.Language;

/**
 * A question and what became of it.
 *
 * @param id by which buttons name it; cannot be guessed
 * @param messageId the platform's id of the question
 * @param history the earlier questions it was asked with
 * @param language of the answer
 */
record KeptAnswer(
    String id,
    String conversation,
    String account,
    String person,
    String messageId,
    String question,
    List<String> history,
    Language language,
    Result result,
    String text,
    List<KeptCitation> evidence,
    Instant askedAt) {

  /** What became of the question. */
  enum Result {
    ANSWERED,
    NOT_FOUND,
    /** It came too late, or something broke. */
    APOLOGY
  }

  /** True if it was given in this chat: its id says nothing to somebody elsewhere. */
  boolean isIn(Address place) {
    return conversation.startsWith(place.lane() + "/");
  }

  KeptAnswer {
    history = List.copyOf(history);
    evidence = List.copyOf(evidence);
  }
}
