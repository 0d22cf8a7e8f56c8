package org.doithoai.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doithoai.answer.Outcome;
import org.doithoai.answer.Statement;
import org.doithoai.messaging.Address;
import org.doithoai.question.Question;
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

  /** What became of a question, as it is kept. */
  static KeptAnswer of(
      Outcome outcome,
      Question asked,
      PassageLinks links,
      String id,
      String conversation,
      String account,
      String person,
      String messageId,
      Instant at) {
    Result result =
        switch (outcome) {
          case Outcome.Answered _ -> Result.ANSWERED;
          case Outcome.NotFound _ -> Result.NOT_FOUND;
        };
    List<KeptCitation> evidence = new ArrayList<>();
    String text = outcome.text();
    if (outcome instanceof Outcome.Answered answered) {
      answered.citations().stream()
          .map(each -> KeptCitation.of(each, links.of(each, outcome.language())))
          .forEach(evidence::add);
      text = withoutQuotations(answered, evidence);
    }
    return new KeptAnswer(
        id,
        conversation,
        account,
        person,
        messageId,
        asked.text(),
        asked.history(),
        outcome.language(),
        result,
        text,
        evidence,
        at);
  }

  /**
   * The words of an answer, but for sentences that its passages have too: there they are marked.
   */
  private static String withoutQuotations(Outcome.Answered answer, List<KeptCitation> evidence) {
    List<String> lines = new ArrayList<>();
    if (!answer.introduction().isEmpty()) {
      lines.add(answer.introduction());
    }
    for (Statement statement : answer.statements()) {
      Optional<KeptCitation> passage =
          evidence.stream().filter(citation -> citation.says(statement)).findFirst();
      passage.ifPresentOrElse(
          citation -> evidence.set(evidence.indexOf(citation), citation.saying(statement)),
          () -> lines.add(statement.withNumbers()));
    }
    return String.join("\n", lines);
  }
}
