package org.doithoai.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doithoai.conversation.QuestionHandler.Manner;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.Outbox;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Reply;
import org.doithoai.subscription.DigestRequest.Meant;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a message is that somebody who may ask has written: a command, a question, words to be
 * checked, an answer to something the bot said, a courtesy, or nothing that can be understood. Any
 * number of threads may use one, for different chats.
 */
final class MessageHandler {

  /**
   * With a chat and a message's id in it: the subject of what is said to one that could not be
   * answered.
   */
  private static final String UNANSWERABLE = "unanswerable:";

  /** An event that brought the process down so often is only apologized for. */
  private static final int TRIES = 5;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Z}]+");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");

  private final QuestionHandler questions;
  private final CommandHandler commands;
  private final FeedbackHandler feedback;
  private final @Nullable DigestHandler digests;
  private final @Nullable HandoverHandler handovers;
  private final AnswerStore answers;
  private final Outbox outbox;
  private final Quotas quotas;
  private final MemoryStore memories;
  private final QuestionHistory history;
  private final Clock clock;
  private final ChatSettings settings;

  /**
   * @param digests null where there are none
   * @param handovers null where nothing can be handed over
   */
  MessageHandler(
      QuestionHandler questions,
      CommandHandler commands,
      FeedbackHandler feedback,
      @Nullable DigestHandler digests,
      @Nullable HandoverHandler handovers,
      AnswerStore answers,
      Outbox outbox,
      Quotas quotas,
      MemoryStore memories,
      QuestionHistory history,
      Clock clock,
      ChatSettings settings) {
    this.questions = questions;
    this.commands = commands;
    this.feedback = feedback;
    this.digests = digests;
    this.handovers = handovers;
    this.answers = answers;
    this.outbox = outbox;
    this.quotas = quotas;
    this.memories = memories;
    this.history = history;
    this.clock = clock;
    this.settings = settings;
  }

  /** A new version of a message: what was said to it changes, or what could not be said is. */
  void edited(
      TurnContext context, Incoming.Message message, String text, @Nullable CommandMessage line) {
    String question = line == null ? text : AskedByCommand.question(line, context.texts());
    List<KeptAnswer> before = answers.allToMessage(context.conversation(), message.messageId());
    if (!before.isEmpty()) {
      boolean late = context.at().plus(settings.staleAfter()).isBefore(clock.instant());
      if (!question.isEmpty() && !late && quotas.question(context)) {
        questions.askAnew(context, question, before);
      }
      return;
    }
    String complaint = complaint(context);
    if (outbox.knows(complaint)) {
      context.turn().say(new Outgoing.TakeBack(context.address(), complaint));
      written(context, message, text, line, 0);
    } else if (!context.address().direct() && line == null && !question.isEmpty()) {
      written(context, message, text, null, 0); // it was not addressed to the bot before
    }
  }

  /** A message as it was first. */
  void written(
      TurnContext context,
      Incoming.Message message,
      String text,
      @Nullable CommandMessage line,
      int attempts) {
    Incoming.Message whole = history.withClaim(message, text);
    if (message.overheard() && (line != null || isNoQuestion(whole, text))) {
      StockPhrase.of(text, StockPhrase.Sort.STOP).ifPresent(phrase -> courtesy(context, phrase));
    } else {
      answer(context, whole, text, line, attempts);
    }
  }

  /** What was written into a form: why an answer was no good, or how a digest is to be. */
  void filled(TurnContext context, String subject, String text) {
    if (subject.startsWith(FeedbackHandler.REASON)) {
      feedback.reason(context, subject, text);
    } else if (digests != null
        && OutboxDigestSink.subscription(subject) != null
        && !digests.answer(context, subject, text)) {
      context.sayText("digest.not.understood", "“" + text + "”");
    }
  }

  private void answer(
      TurnContext context,
      Incoming.Message message,
      String text,
      @Nullable CommandMessage line,
      int attempts) {
    Optional<String> subject =
        Optional.ofNullable(message.replyTo())
            .flatMap(id -> outbox.subjectOf(message.address(), id));
    String question = line == null ? text : AskedByCommand.question(line, context.texts());
    boolean reason =
        line == null && subject.filter(s -> s.startsWith(FeedbackHandler.REASON)).isPresent();
    boolean asks = line == null ? !isNoQuestion(message, text) : !question.isEmpty();
    boolean allowed = (asks && !reason) ? quotas.question(context) : quotas.other(context);
    if (!allowed) {
      return;
    }
    if (history.isTalk(context.address()) && !message.overheard()) {
      context.write(handle -> memories.silence(handle, context.address(), false));
    }
    if (reason) {
      feedback.reason(context, subject.orElseThrow(), text);
    } else if (handovers != null && handovers.takes(context, message, text, line)) {
      return;
    } else if (line != null && question.isEmpty()) {
      command(context, line);
    } else if (line == null && CommandMessage.looksLikeOne(text)) {
      cannot(context, "command.unknown");
    } else if (line == null && isAnswerOfDigests(context, text, subject)) {
      return;
    } else if (!asks && !isStopOfDigests(context, text, subject)) {
      notAQuestion(context, message, text);
    } else if (asks) {
      Meant digest = line == null ? request(context, text, subject) : Meant.NOT;
      if (digest != Meant.SURELY) {
        question(context, message, question, subject, attempts, digest == Meant.PERHAPS);
      }
    }
  }

  private void question(
      TurnContext context,
      Incoming.Message message,
      String question,
      Optional<String> subject,
      int attempts,
      boolean request) {
    if (attempts >= TRIES) {
      questions.failed(context, question);
    } else if (context.at().plus(settings.staleAfter()).isBefore(clock.instant())) {
      questions.tooLate(context, question);
    } else {
      ask(context, message, question, subject, request);
    }
  }

  /** True of words to end something that end a digest, and were taken as such. */
  private boolean isStopOfDigests(TurnContext context, String text, Optional<String> subject) {
    return StockPhrase.of(text, StockPhrase.Sort.STOP).isPresent()
        && request(context, text, subject) == Meant.SURELY;
  }

  private void ask(
      TurnContext context,
      Incoming.Message message,
      String question,
      Optional<String> subject,
      boolean request) {
    String about = message.about();
    boolean apart = about != null || message.attachment() != null; // from the talk before
    boolean remark = !apart && message.overheard() && question.indexOf('?') < 0;
    Manner manner = new Manner(remark, digests != null, request);
    boolean check = StockPhrase.of(question).isPresent() || question.isEmpty();
    if (about != null && check) {
      questions.ask(context, QuestionHistory.beginning(about), List.of(), manner);
    } else if (question.length() > settings.questionLength()) {
      cannot(context, "question.long", settings.questionLength());
    } else if (apart) {
      List<String> before = about == null ? List.of() : List.of(QuestionHistory.beginning(about));
      questions.ask(context, question, before, manner);
    } else {
      List<String> told = digests == null ? List.of() : digests.told(subject);
      questions.ask(
          context, question, told.isEmpty() ? history.of(context, subject) : told, manner);
    }
  }

  /** True if there is nothing in a message to look for in articles. */
  private static boolean isNoQuestion(Incoming.Message message, String text) {
    if (message.about() != null && WORDS.matcher(message.about()).find()) {
      return StockPhrase.courtesy(text).isPresent();
    }
    return StockPhrase.of(text).isPresent()
        || !WORDS.matcher(text).find()
        || HandoverHandler.LINKS.matcher(text).matches();
  }

  private void notAQuestion(TurnContext context, Incoming.Message message, String text) {
    Optional<StockPhrase> phrase = StockPhrase.of(text);
    if (phrase.isPresent()) {
      courtesy(context, phrase.get());
    } else if (HandoverHandler.LINKS.matcher(text).matches()) {
      cannot(context, "question.link");
    } else if (!INVISIBLE.matcher(text).replaceAll("").isEmpty() && text.indexOf('?') < 0) {
      courtesy(context, new StockPhrase(StockPhrase.Sort.ACKNOWLEDGEMENT, null));
    } else {
      cannot(context, message.attachment() == null ? "question.what" : "question.none");
    }
  }

  /** Among several people an "ok" is not answered: it is not said to the bot alone. */
  private void courtesy(TurnContext context, StockPhrase phrase) {
    TurnContext in =
        phrase.language() == null || context.memory().language() != null
            ? context
            : context.in(phrase.language());
    switch (phrase.sort()) {
      case IDENTITY, HELP -> in.say(HomeTabHandler.greeting(in.texts()));
      case CHECK -> cannot(in, "question.what");
      case STOP -> {
        if (history.isTalk(in.address()) && !in.address().direct()) {
          in.write(handle -> memories.silence(handle, in.address(), true));
          in.sayText("talk.stop");
        } else {
          in.sayText("talk.acknowledgement");
        }
      }
      case ACKNOWLEDGEMENT -> {
        if (in.address().confidential()) {
          in.sayText(phrase.sort().key());
        }
      }
      case FAREWELL, THANKS, GREETING -> in.sayText(phrase.sort().key());
    }
  }

  /** Says why a message cannot be answered; when it is corrected, that is taken back. */
  private static void cannot(TurnContext context, String key, Object... places) {
    Reply reply = Reply.of(context.texts().get(key, places));
    context.say(reply, complaint(context), null);
  }

  private static String complaint(TurnContext context) {
    return UNANSWERABLE + context.address().chat() + ":" + context.message();
  }

  /** Sees to an answer to a digest, or to what was asked of a request. */
  private boolean isAnswerOfDigests(TurnContext context, String text, Optional<String> subject) {
    if (digests == null) {
      return false;
    }
    if (subject
        .filter(s -> OutboxDigestSink.subscription(s) != null || s.startsWith(DigestHandler.ASKED))
        .isPresent()) {
      return digests.answer(context, subject.orElseThrow(), text);
    }
    Optional<String> latest =
        context.address().direct() ? outbox.latestSubject(context.address()) : Optional.empty();
    return latest
        .filter(s -> s.startsWith(DigestHandler.ASKED) && digests.answer(context, s, text))
        .isPresent();
  }

  /** Sees, in a private chat, to words that surely ask for a digest; says how sure they do. */
  private Meant request(TurnContext context, String text, Optional<String> subject) {
    boolean direct = context.address().direct() && subject.isEmpty();
    return digests == null || !direct ? Meant.NOT : digests.words(context, text);
  }

  private void command(TurnContext context, CommandMessage line) {
    DeepLinks.article(line)
        .ifPresentOrElse(
            article -> commands.open(context, article), () -> commands.run(context, line));
  }
}
