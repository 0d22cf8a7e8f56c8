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
  private final UsageCounters tally;
  private final ChatSettings settings;

  QuestionHandler(
      Answerer answerer,
      Function<Address, Platform.Working> working,
      AnswerStore answers,
      MemoryStore memories,
      UsageCounters tally,
      ChatSettings settings) {
    this.answerer = answerer;
    this.working = working;
    this.answers = answers;
    this.memories = memories;
    this.tally = tally;
    this.settings = settings;
  }

  /** Answers a question in the chosen language, or its own. */
  void ask(TurnContext talk, String question) {
    if (fits(talk, question)) {
      List<String> history = talk.memory().history(settings.memory(), talk.at());
      Question asked = new Question(question, talk.memory().language(), history);
      answer(talk, asked, AnswerStore.newId(), null);
    }
  }

  /** Answers a question that was changed, in the place of its earlier answer. */
  void askAnew(TurnContext talk, String question, KeptAnswer before) {
    if (!question.equals(before.question()) && fits(talk, question)) {
      Question asked = new Question(question, talk.memory().language(), before.history());
      answer(talk, asked, before.id(), before);
    }
  }

  /**
   * Answers a question once more.
   *
   * @param language to answer in; null as for a new question
   */
  void askAgain(TurnContext talk, KeptAnswer before, @Nullable Language language) {
    Question asked =
        new Question(
            before.question(),
            language == null ? talk.memory().language() : language,
            before.history());
    answer(talk, asked, AnswerStore.newId(), null);
  }

  /** Takes back the answers to a message that was deleted, and forgets the question. */
  void withdraw(TurnContext talk) {
    String message = talk.message();
    if (message == null) {
      return;
    }
    for (KeptAnswer answer : answers.allToMessage(talk.conversation(), message)) {
      talk.turn().say(new Outgoing.TakeBack(talk.address(), answer.id()));
      Memory after = talk.memory().without(answer.question());
      talk.turn()
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
  void tooLate(TurnContext talk, String question) {
    apologize(talk, question, "answer.late", UsageCounters.Event.TOO_LATE);
  }

  /** Says that a question could not be answered, and offers another try. */
  void failed(TurnContext talk, String question) {
    apologize(talk, question, "answer.failed", UsageCounters.Event.FAILED);
  }

  private boolean fits(TurnContext talk, String question) {
    if (question.length() <= settings.questionLength()) {
      return true;
    }
    talk.sayText("question.long", settings.questionLength());
    return false;
  }

  private void answer(TurnContext talk, Question asked, String id, @Nullable KeptAnswer edited) {
    Outcome outcome;
    try (Platform.Working shown = working.apply(talk.address())) {
      outcome = answerer.answer(asked, soFar -> shown.show(Reply.of(soFar.text())));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("A question could not be answered: {}", e.toString());
      failed(talk, asked.text());
      return;
    }
    KeptAnswer kept = kept(talk, asked, id, outcome);
    Reply reply = AnswerReply.of(kept, isForOne(talk.address()));
    if (edited != null) {
      talk.turn().say(new Outgoing.Edit(talk.address(), id, reply));
    } else {
      talk.say(reply, id, lateReply(outcome.language(), id));
    }
    keep(talk, kept, edited);
  }

  private KeptAnswer kept(TurnContext talk, Question asked, String id, Outcome outcome) {
    KeptAnswer.Result result =
        switch (outcome) {
          case Outcome.Answered _ -> KeptAnswer.Result.ANSWERED;
          case Outcome.NotFound _ -> KeptAnswer.Result.NOT_FOUND;
        };
    List<KeptCitation> evidence =
        outcome instanceof Outcome.Answered answered
            ? answered.citations().stream().map(KeptCitation::of).toList()
            : List.of();
    return new KeptAnswer(
        id,
        talk.conversation(),
        talk.address().account(),
        talk.person().id(),
        talk.message() == null ? "" : talk.message(),
        asked.text(),
        asked.history(),
        outcome.language(),
        result,
        outcome.text(),
        evidence,
        talk.at());
  }

  private void keep(TurnContext talk, KeptAnswer kept, @Nullable KeptAnswer edited) {
    Memory after = remembering(talk, kept, edited);
    String account = talk.address().account();
    talk.turn()
        .write(
            handle -> {
              answers.keep(handle, kept);
              memories.save(handle, kept.conversation(), after);
              tally.count(handle, account, UsageCounters.Event.ASKED);
              tally.count(handle, account, UsageCounters.Event.valueOf(kept.result().name()));
            });
  }

  private Memory remembering(TurnContext talk, KeptAnswer kept, @Nullable KeptAnswer edited) {
    Memory before = talk.memory();
    if (edited != null) {
      return before.reworded(edited.question(), kept.question());
    }
    boolean again =
        !before.questions().isEmpty()
            && before.questions().getLast().text().equals(kept.question());
    return again
        ? before
        : before.asked(kept.question(), talk.at(), kept.language(), settings.memory());
  }

  private void apologize(TurnContext talk, String question, String key, UsageCounters.Event event) {
    String id = AnswerStore.newId();
    String words = talk.texts().get(key);
    KeptAnswer kept =
        new KeptAnswer(
            id,
            talk.conversation(),
            talk.address().account(),
            talk.person().id(),
            talk.message() == null ? "" : talk.message(),
            question,
            List.of(),
            talk.texts().language(),
            KeptAnswer.Result.APOLOGY,
            words,
            List.of(),
            talk.at());
    talk.say(Reply.of(words).with(again(talk.texts(), id)), id, null);
    talk.turn()
        .write(
            handle -> {
              answers.keep(handle, kept);
              tally.count(handle, kept.account(), UsageCounters.Event.ASKED);
              tally.count(handle, kept.account(), event);
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
