package org.doithoai.chat;

import java.util.Optional;
import java.util.function.Function;
import org.doithoai.knowledge.Article;
import org.jspecify.annotations.Nullable;

/** Does what pressed buttons ask for. Any number of threads may use one. */
final class PressDesk {

  private final QuestionDesk questions;
  private final CommandDesk commands;
  private final FeedbackDesk feedback;
  private final Answers answers;
  private final Articles articles;
  private final Outbox outbox;
  private final @Nullable DigestPresses digests;

  PressDesk(
      QuestionDesk questions,
      CommandDesk commands,
      FeedbackDesk feedback,
      Answers answers,
      Articles articles,
      Outbox outbox,
      @Nullable DigestPresses digests) {
    this.questions = questions;
    this.commands = commands;
    this.feedback = feedback;
    this.answers = answers;
    this.articles = articles;
    this.outbox = outbox;
    this.digests = digests;
  }

  /** Does it; returns what to say in passing, or nothing. */
  String press(Talk talk, String word) {
    Optional<Action> action = Action.of(word);
    if (action.isEmpty()) {
      return talk.texts().get("button.old");
    }
    return switch (action.get()) {
      case Action.Judge judge -> feedback.judge(talk, judge);
      case Action.Context(String id, int number) ->
          ofAnswer(talk, id, answer -> context(talk, answer, number));
      case Action.OtherLanguage(String id) ->
          ofAnswer(
              talk,
              id,
              answer ->
                  questions.askAgain(asking(talk, answer), answer, answer.language().other()));
      case Action.Again(String id) ->
          ofAnswer(talk, id, answer -> questions.askAgain(asking(talk, answer), answer, null));
      case Action.More(String id) ->
          ofAnswer(
              talk, id, answer -> talk.say(AnswerReply.more(answer, Texts.in(answer.language()))));
      case Action.Sources(int page) -> {
        String subject =
            talk.message() == null
                ? null
                : outbox.subjectOf(talk.address(), talk.message()).orElse(null);
        commands.turnPage(talk, page, subject);
        yield "";
      }
      case Action.Open(String id) -> {
        commands.open(talk, id);
        yield "";
      }
      case Action.Choose(var language) -> {
        commands.choose(talk, language);
        yield "";
      }
      case Action.Subscribe subscribe -> ofDigest(talk, desk -> desk.subscribe(talk, subscribe));
      case Action.OfSubscription press -> ofDigest(talk, desk -> desk.press(talk, press));
      case Action.InZone press -> ofDigest(talk, desk -> desk.press(talk, press));
      case Action.MoreNews press -> ofDigest(talk, desk -> desk.press(talk, press));
      case Action.Why press -> ofDigest(talk, desk -> desk.press(talk, press));
    };
  }

  private String ofDigest(Talk talk, Function<DigestPresses, String> press) {
    return digests == null ? talk.texts().get("button.old") : press.apply(digests);
  }

  private interface WithAnswer {
    void act(KeptAnswer answer);
  }

  /** Only where the answer was given: its id says nothing to somebody elsewhere. */
  private String ofAnswer(Talk talk, String id, WithAnswer then) {
    Optional<KeptAnswer> answer =
        answers
            .find(id)
            .filter(kept -> kept.conversation().startsWith(talk.address().lane() + "/"));
    if (answer.isEmpty()) {
      return talk.texts().get("button.old");
    }
    then.act(answer.get());
    return "";
  }

  /** The answer goes to the question, not to the message with the button. */
  private static Talk asking(Talk talk, KeptAnswer answer) {
    return new Talk(
        talk.turn(),
        talk.address(),
        talk.person(),
        answer.messageId().isEmpty() ? talk.message() : answer.messageId(),
        talk.at(),
        talk.memory(),
        talk.texts());
  }

  private void context(Talk talk, KeptAnswer answer, int number) {
    Texts texts = Texts.in(answer.language());
    for (Evidence evidence : answer.evidence()) {
      if (evidence.number() == number) {
        Article article = articles.find(evidence.source()).orElse(null);
        talk.say(ArticleReply.context(evidence, article, texts));
        return;
      }
    }
    talk.say(Reply.of(talk.texts().get("button.old")));
  }
}
