package org.doithoai.conversation;

import java.util.List;
import java.util.function.Function;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.Reply;
import org.doithoai.question.Question;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has questions answered, keeps what became of them, and remembers them. Whatever happens, a
 * question gets an answer, a refusal or an apology. Any number of threads may use one.
 */
final class QuestionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(QuestionHandler.class);

  private final Answerer answerer;
  private final Function<Address, Platform.Working> working;
  private final AnswerStore answers;
  private final MemoryStore memories;
  private final UsageCounters counters;
  private final PassageLinks links;
  private final ChatSettings settings;

  QuestionHandler(
      Answerer answerer,
      Function<Address, Platform.Working> working,
      AnswerStore answers,
      MemoryStore memories,
      UsageCounters counters,
      PassageLinks links,
      ChatSettings settings) {
    this.links = links;
    this.answerer = answerer;
    this.working = working;
    this.answers = answers;
    this.memories = memories;
    this.counters = counters;
    this.settings = settings;
  }

  /** Answers a question in the chosen language, or its own. */
  void ask(TurnContext context, String question) {
    if (fits(context, question)) {
      List<String> history = context.memory().history(settings.memory(), context.at());
      Question asked = new Question(question, context.memory().language(), history);
      answer(context, asked, AnswerStore.newId(), null);
    }
  }

  /** Answers a question that was changed, in the place of its earlier answer. */
  void askAnew(TurnContext context, String question, KeptAnswer before) {
    if (!question.equals(before.question()) && fits(context, question)) {
      Question asked = new Question(question, context.memory().language(), before.history());
      answer(context, asked, before.id(), before);
    }
  }

  /**
   * Answers a question once more.
   *
   * @param language to answer in; null as for a new question
   */
  void askAgain(TurnContext context, KeptAnswer before, @Nullable Language language) {
    Question asked =
        new Question(
            before.question(),
            language == null ? context.memory().language() : language,
            before.history());
    answer(context, asked, AnswerStore.newId(), null);
  }

  /** Takes back the answers to a message that was deleted, and forgets the question. */
  void withdraw(TurnContext context) {
    String message = context.message();
    if (message == null) {
      return;
    }
    for (KeptAnswer answer : answers.allToMessage(context.conversation(), message)) {
      context.turn().say(new Outgoing.TakeBack(context.address(), answer.id()));
      Memory after = context.memory().without(answer.question());
      context
          .turn()
          .write(
              handle -> {
                answers.delete(handle, answer.id());
                memories.save(handle, answer.conversation(), after);
              });
    }
  }

  private static boolean isForOne(Address address) {
    return !address.direct() && address.confidential();
  }

  /** Says that a question came too late, and offers to answer it yet. */
  void tooLate(TurnContext context, String question) {
    apologize(context, question, "answer.late", UsageCounters.Event.TOO_LATE);
  }

  /** Says that a question could not be answered, and offers another try. */
  void failed(TurnContext context, String question) {
    apologize(context, question, "answer.failed", UsageCounters.Event.FAILED);
  }

  private boolean fits(TurnContext context, String question) {
    if (question.length() <= settings.questionLength()) {
      return true;
    }
    context.sayText("question.long", settings.questionLength());
    return false;
  }

  private void answer(TurnContext context, Question asked, String id, @Nullable KeptAnswer edited) {
    Outcome outcome;
    try (Platform.Working shown = working.apply(context.address())) {
      outcome = answerer.answer(asked, soFar -> shown.show(Reply.of(soFar.text())));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("A question could not be answered: {}", e.toString());
      failed(context, asked.text());
      return;
    }
    KeptAnswer kept = kept(context, asked, id, outcome);
    Reply reply = AnswerReply.of(kept, isForOne(context.address()));
    if (edited != null) {
      context.turn().say(new Outgoing.Edit(context.address(), id, reply));
    } else {
      context.say(reply, id, lateReply(outcome.language(), id));
    }
    keep(context, kept, edited);
  }

  private KeptAnswer kept(TurnContext context, Question asked, String id, Outcome outcome) {
    KeptAnswer.Result result =
        switch (outcome) {
          case Outcome.Answered _ -> KeptAnswer.Result.ANSWERED;
          case Outcome.NotFound _ -> KeptAnswer.Result.NOT_FOUND;
        };
    List<KeptCitation> evidence =
        outcome instanceof Outcome.Answered answered
            ? answered.citations().stream()
                .map(each -> KeptCitation.of(each, links.of(each, outcome.language())))
                .toList()
            : List.of();
    return new KeptAnswer(
        id,
        context.conversation(),
        context.address().account(),
        context.person().id(),
        context.message() == null ? "" : context.message(),
        asked.text(),
        asked.history(),
        outcome.language(),
        result,
        outcome.text(),
        evidence,
        context.at());
  }

  private void keep(TurnContext context, KeptAnswer kept, @Nullable KeptAnswer edited) {
    Memory after = remembering(context, kept, edited);
    String account = context.address().account();
    context
        .turn()
        .write(
            handle -> {
              answers.keep(handle, kept);
              memories.save(handle, kept.conversation(), after);
              counters.count(handle, account, UsageCounters.Event.ASKED);
              counters.count(handle, account, UsageCounters.Event.valueOf(kept.result().name()));
            });
  }

  private Memory remembering(TurnContext context, KeptAnswer kept, @Nullable KeptAnswer edited) {
    Memory before = context.memory();
    if (edited != null) {
      return before.reworded(edited.question(), kept.question());
    }
    boolean again =
        !before.questions().isEmpty()
            && before.questions().getLast().text().equals(kept.question());
    return again
        ? before
        : before.asked(kept.question(), context.at(), kept.language(), settings.memory());
  }

  private void apologize(
      TurnContext context, String question, String key, UsageCounters.Event event) {
    String id = AnswerStore.newId();
    String words = context.texts().get(key);
    KeptAnswer kept =
        new KeptAnswer(
            id,
            context.conversation(),
            context.address().account(),
            context.person().id(),
            context.message() == null ? "" : context.message(),
            question,
            List.of(),
            context.texts().language(),
            KeptAnswer.Result.APOLOGY,
            words,
            List.of(),
            context.at());
    context.say(Reply.of(words).with(again(context.texts(), id)), id, null);
    context
        .turn()
        .write(
            handle -> {
              answers.keep(handle, kept);
              counters.count(handle, kept.account(), UsageCounters.Event.ASKED);
              counters.count(handle, kept.account(), event);
            });
  }

  private static Reply lateReply(Language language, String id) {
    Texts texts = Texts.in(language);
    return Reply.of(texts.get("answer.late")).with(again(texts, id));
  }

  private static List<List<Button>> again(Texts texts, String id) {
    return List.of(List.of(new Button(texts.get("button.again"), new Action.Again(id))));
  }
}
