package org.doithoai.conversation;

import java.util.Optional;
import org.doithoai.article.Article;
import org.doithoai.messaging.Outbox;
import org.doithoai.messaging.Reply;
import org.jspecify.annotations.Nullable;

/** Does what pressed buttons ask for. Any number of threads may use one. */
final class ButtonHandler {

  private final QuestionHandler questions;
  private final CommandHandler commands;
  private final FeedbackHandler feedback;
  private final AnswerStore answers;
  private final ArticleList articles;
  private final Outbox outbox;
  private final @Nullable DigestButtonHandler digests;
  private final @Nullable HandoverHandler handovers;

  ButtonHandler(
      QuestionHandler questions,
      CommandHandler commands,
      FeedbackHandler feedback,
      AnswerStore answers,
      ArticleList articles,
      Outbox outbox,
      @Nullable DigestButtonHandler digests,
      @Nullable HandoverHandler handovers) {
    this.questions = questions;
    this.commands = commands;
    this.feedback = feedback;
    this.answers = answers;
    this.articles = articles;
    this.outbox = outbox;
    this.digests = digests;
    this.handovers = handovers;
  }

  /** Does it; returns what to say in passing, or nothing. */
  String press(TurnContext talk, String word) {
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
      case Action.Share(String id) ->
          ofAnswer(
              talk,
              id,
              answer ->
                  talk.at(talk.address().aloud(), null)
                      .say(AnswerReply.shared(answer), AnswerStore.newId(), null));
      case Action.Again(String id) ->
          ofAnswer(talk, id, answer -> questions.askAgain(asking(talk, answer), answer, null));
      case Action.More(String id, int page) ->
          ofAnswer(
              talk,
              id,
              answer -> talk.say(AnswerReply.more(answer, page, Texts.in(answer.language()))));
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
      case Action.TakeOut(String id) ->
          handovers == null ? talk.texts().get("button.old") : handovers.takeOut(talk, id);
      case Action.Choose(var language) -> {
        commands.choose(talk, language);
        yield "";
      }
      case Action.OfDigests press ->
          digests == null ? talk.texts().get("button.old") : digests.press(talk, press);
      case Action.Follow(String id) ->
          ofAnswer(
              talk,
              id,
              answer -> Optional.ofNullable(digests).ifPresent(d -> d.follow(talk, answer)));
      case Action.Request(String id) ->
          ofAnswer(
              talk,
              id,
              answer -> Optional.ofNullable(digests).ifPresent(d -> d.request(talk, answer)));
    };
  }

  private interface WithAnswer {
    void act(KeptAnswer answer);
  }

  private String ofAnswer(TurnContext talk, String id, WithAnswer then) {
    Optional<KeptAnswer> answer = answers.find(id).filter(kept -> kept.isIn(talk.address()));
    if (answer.isEmpty()) {
      return talk.texts().get("button.old");
    }
    then.act(answer.get());
    return "";
  }

  /** The answer goes to the question, not to the message with the button. */
  private static TurnContext asking(TurnContext talk, KeptAnswer answer) {
    return talk.at(
        talk.address(), answer.messageId().isEmpty() ? talk.message() : answer.messageId());
  }

  private void context(TurnContext talk, KeptAnswer answer, int number) {
    Texts texts = Texts.in(answer.language());
    for (KeptCitation evidence : answer.evidence()) {
      if (evidence.number() == number) {
        Article article = articles.find(evidence.source()).orElse(null);
        talk.show(
            texts.get("sheet.context", number), ArticleReply.context(evidence, article, texts));
        return;
      }
    }
    talk.say(Reply.of(talk.texts().get("button.old")));
  }
}
