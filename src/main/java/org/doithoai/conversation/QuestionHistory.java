package org.doithoai.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.Platform;
import org.doithoai.text.Folding;

/**
 * What a question may refer to: the questions before it, an answer that it answers, the words of
 * people in its thread. Any number of threads may use one.
 */
final class QuestionHistory {

  /** Words of somebody else are looked for by so much of their beginning. */
  private static final int LONGEST_CLAIM = 600;

  private final AnswerStore answers;
  private final Platform platform;
  private final ChatSettings.MemoryLimits limits;

  QuestionHistory(AnswerStore answers, Platform platform, ChatSettings.MemoryLimits limits) {
    this.answers = answers;
    this.platform = platform;
    this.limits = limits;
  }

  /** What was asked before: what the answer that is answered was given to, else the talk so far. */
  List<String> of(TurnContext context, Optional<String> subject) {
    Optional<KeptAnswer> answered =
        subject.flatMap(answers::find).filter(kept -> kept.isIn(context.address()));
    List<String> own = context.memory().history(limits, context.at());
    if (answered.isPresent() || !own.isEmpty() || !isTalk(context.address())) {
      return answered.map(QuestionHistory::upTo).orElse(own);
    }
    Instant since = context.at().minus(limits.forgetAfter());
    boolean begins = Objects.equals(context.address().thread(), context.message());
    if (begins) {
      // in a private chat whoever begins a new thread may go on with the last
      return context.address().direct()
          ? answers
              .lastIn(platform.home(context.address()), since)
              .map(QuestionHistory::upTo)
              .orElse(own)
          : own;
    }
    return answers
        .lastIn(context.address(), since)
        .map(QuestionHistory::upTo)
        .orElseGet(() -> said(context));
  }

  /** True of a thread that is one talk, whoever takes part in it; topics are places. */
  boolean isTalk(Address place) {
    return place.thread() != null && platform.home(place).thread() == null;
  }

  /** What people said in a thread before the bot was asked in it. */
  private List<String> said(TurnContext context) {
    return platform.saidBefore(context.address(), String.valueOf(context.message())).stream()
        .map(QuestionHistory::beginning)
        .toList();
  }

  private static List<String> upTo(KeptAnswer answer) {
    List<String> history = new ArrayList<>(answer.history());
    history.add(answer.question());
    return history;
  }

  /** A message with the words before it in its thread, when it asks whether they are true. */
  Incoming.Message withClaim(Incoming.Message message, String text) {
    boolean check = StockPhrase.of(text, StockPhrase.Sort.CHECK).isPresent();
    if (!check || message.about() != null || message.overheard() || !isTalk(message.address())) {
      return message;
    }
    List<String> said = platform.saidBefore(message.address(), message.messageId());
    return said.isEmpty() ? message : message.about(said.getLast());
  }

  /** Words cut at a space, so that they can be looked for. */
  static String beginning(String words) {
    String text = Folding.nfc(words).strip();
    return text.length() <= LONGEST_CLAIM ? text : PassageQuotation.bounded(text, LONGEST_CLAIM);
  }
}
