package org.doithoai.conversation;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Platform platform;
  private final AnswerStore answers;
  private final MemoryStore memories;
  private final UsageCounters counters;
  private final PassageLinks links;
  private final ChatSettings settings;

  QuestionHandler(
      Answerer answerer,
      Platform platform,
      AnswerStore answers,
      MemoryStore memories,
      UsageCounters counters,
      PassageLinks links,
      ChatSettings settings) {
    this.links = links;
    this.answerer = answerer;
    this.platform = platform;
    this.answers = answers;
    this.memories = memories;
    this.counters = counters;
    this.settings = settings;
  }

  /**
   * What a question may be besides.
   *
   * @param remark true if it may be no question to the bot at all: then a refusal is not said
   * @param follow whether a digest about the same is offered
   * @param request whether it may ask for a digest itself: then that is offered
   */
  record Manner(boolean remark, boolean follow, boolean request) {

    /** A question and nothing else. */
    static final Manner PLAIN = new Manner(false, false, false);
  }

  /**
   * Answers a question in the chosen language, or its own.
   *
   * @param history the earlier questions that it may refer to, oldest first
   */
  void ask(TurnContext context, String question, List<String> history, Manner manner) {
    Question asked = new Question(question, context.memory().language(), history);
    answer(context, asked, AnswerStore.newId(), null, manner);
  }

  private static List<Button> offers(TurnContext context, Manner manner, String id) {
    List<Button> offers = new ArrayList<>();
    if (manner.request()) {
      offers.add(new Button(context.texts().get("button.request"), new Action.Request(id)));
    }
    if (manner.follow()) {
      offers.add(new Button(context.texts().get("button.follow"), new Action.Follow(id)));
    }
    return offers;
  }

  /**
   * Answers a question that was changed, in the place of its earlier answers.
   *
   * @param before at least one; of two in different languages each keeps its own
   */
  void askAnew(TurnContext context, String question, List<KeptAnswer> before) {
    KeptAnswer first = before.getFirst();
    if (question.equals(first.question())) {
      return;
    }
    if (question.length() > settings.questionLength()) {
      context.sayText("question.long", settings.questionLength());
      return;
    }
    boolean both = before.stream().map(KeptAnswer::language).distinct().count() > 1;
    Language chosen = context.memory().language();
    for (KeptAnswer answer : before) {
      Question asked = new Question(question, both ? answer.language() : chosen, answer.history());
      answer(context, asked, answer.id(), answer, Manner.PLAIN);
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
    answer(context, asked, AnswerStore.newId(), null, Manner.PLAIN);
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
      context.write(
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

  private void answer(
      TurnContext context, Question asked, String id, @Nullable KeptAnswer edited, Manner manner) {
    Platform.Working shown =
        platform.working(context.address(), context.person(), context.message());
    Outcome outcome = null;
    String failure = "answer.failed";
    try (shown) {
      outcome =
          answerer.answer(asked, soFar -> shown.show(searched(soFar), Reply.of(soFar.text())));
    } catch (UncheckedIOException e) {
      failure = "answer.unsearchable";
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      LOG.warn("The articles cannot be searched: {}", cause.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("A question could not be answered: {}", e.toString());
    }
    if (shown.isStopped()) {
      apologize(context, asked.text(), "answer.stopped", UsageCounters.Event.FAILED);
      return;
    }
    if (outcome == null) {
      apologize(context, asked.text(), failure, UsageCounters.Event.FAILED);
      return;
    }
    if (manner.remark() && outcome instanceof Outcome.NotFound) {
      return;
    }
    if (outcome instanceof Outcome.NotFound refusal && refusal.isNoQuestion()) {
      talk(context, refusal, id, edited);
      return;
    }
    KeptAnswer kept = kept(context, asked, id, outcome);
    Reply reply = AnswerReply.of(kept, isForOne(context.address()), offers(context, manner, id));
    if (edited != null) {
      context.turn().say(new Outgoing.Edit(context.address(), id, reply));
    } else {
      context.say(reply, id, lateReply(outcome.language(), id));
    }
    keep(context, kept, edited);
  }

  private static String searched(Outcome soFar) {
    Map<Language, Integer> articles = soFar.searched().articles();
    return Texts.in(soFar.language())
        .get(
            "work.searched",
            articles.getOrDefault(Language.ENGLISH, 0),
            articles.getOrDefault(Language.VIETNAMESE, 0));
  }

  /** Says something to what was no question; it is not kept as one. */
  private static void talk(
      TurnContext context, Outcome.NotFound refusal, String id, @Nullable KeptAnswer edited) {
    Reply reply = Reply.of(refusal.text());
    context
        .turn()
        .say(
            edited == null
                ? Outgoing.Post.of(context.address(), context.message(), reply)
                : new Outgoing.Edit(context.address(), id, reply));
  }

  private KeptAnswer kept(TurnContext context, Question asked, String id, Outcome outcome) {
    return KeptAnswer.of(
        outcome,
        asked,
        links,
        id,
        context.conversation(),
        context.address().account(),
        context.person().id(),
        context.message() == null ? "" : context.message(),
        context.at());
  }

  private void keep(TurnContext context, KeptAnswer kept, @Nullable KeptAnswer edited) {
    Memory after = remembering(context, kept, edited);
    String account = context.address().account();
    context.write(
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
    context.write(
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
