package org.doithoai.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.Outbox;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.Reply;
import org.doithoai.text.Folding;
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

  /** What a deep link carries: an article's id, a code, or a question in Base64 for URLs. */
  private static final Pattern DEEP_LINK = Pattern.compile("([apq])_([A-Za-z0-9_-]{1,62})");

  private static final Pattern LINKS = Pattern.compile("(?:https?://\\S+\\s*)+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Z}]+");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");

  /** Words of somebody else are checked for so much of their beginning. */
  static final int LONGEST_CLAIM = 600;

  private final QuestionHandler questions;
  private final CommandHandler commands;
  private final FeedbackHandler feedback;
  private final @Nullable DigestHandler digests;
  private final AnswerStore answers;
  private final Outbox outbox;
  private final Quotas quotas;
  private final MemoryStore memories;
  private final Platform platform;
  private final Clock clock;
  private final ChatSettings settings;

  /**
   * @param digests null where there are none
   */
  MessageHandler(
      QuestionHandler questions,
      CommandHandler commands,
      FeedbackHandler feedback,
      @Nullable DigestHandler digests,
      AnswerStore answers,
      Outbox outbox,
      Quotas quotas,
      MemoryStore memories,
      Platform platform,
      Clock clock,
      ChatSettings settings) {
    this.questions = questions;
    this.commands = commands;
    this.feedback = feedback;
    this.digests = digests;
    this.answers = answers;
    this.outbox = outbox;
    this.quotas = quotas;
    this.memories = memories;
    this.platform = platform;
    this.clock = clock;
    this.settings = settings;
  }

  /** The command that a message is, with what a deep link carries taken out. */
  static Optional<CommandMessage> command(String text) {
    return CommandMessage.of(text).map(MessageHandler::deepLink);
  }

  /** {@code /start p_CODE} is {@code /pair CODE}, {@code /start q_…} a question. */
  private static CommandMessage deepLink(CommandMessage line) {
    Matcher link = DEEP_LINK.matcher(line.argument());
    if (line.command() != Command.START || !link.matches()) {
      return line;
    }
    String payload = link.group(2);
    return switch (link.group(1)) {
      case "p" -> new CommandMessage(Command.PAIR, null, payload);
      case "q" -> {
        String question = decoded(payload);
        yield question.isEmpty()
            ? new CommandMessage(Command.START, null, "")
            : new CommandMessage(Command.ASK, null, question);
      }
      default -> line;
    };
  }

  /** The words in Base64; empty when they are none. */
  private static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(base64);
      String words = Folding.nfc(new String(bytes, StandardCharsets.UTF_8)).strip();
      return words.indexOf('\uFFFD') < 0 && WORDS.matcher(words).find() ? words : "";
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
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
    Incoming.Message whole = withClaim(message, text);
    if (message.overheard() && (line != null || isNoQuestion(whole, text))) {
      StockPhrase.of(text)
          .filter(phrase -> phrase.sort() == StockPhrase.Sort.STOP)
          .ifPresent(phrase -> courtesy(context, phrase));
    } else {
      answer(context, whole, text, line, attempts);
    }
  }

  /** A message with the words before it in its thread, when it asks whether they are true. */
  private Incoming.Message withClaim(Incoming.Message message, String text) {
    boolean check =
        StockPhrase.of(text).filter(p -> p.sort() == StockPhrase.Sort.CHECK).isPresent();
    if (!check || message.about() != null || message.overheard() || !isTalk(message.address())) {
      return message;
    }
    List<String> said = platform.saidBefore(message.address(), message.messageId());
    return said.isEmpty() ? message : message.about(said.getLast());
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
    boolean counts = asks && !reason;
    boolean within = counts ? quotas.question(context) : quotas.other(context);
    if (!within) {
      return;
    }
    if (isTalk(context.address()) && !message.overheard()) {
      context.turn().write(handle -> memories.silence(handle, context.address(), false));
    }
    if (reason) {
      feedback.reason(context, subject.orElseThrow(), text);
    } else if (line != null && question.isEmpty()) {
      command(context, line);
    } else if (line == null && CommandMessage.looksLikeOne(text)) {
      cannot(context, "command.unknown");
    } else if (!asks && !isToDigests(context, text, subject.orElse(""))) {
      notAQuestion(context, message, text);
    } else if (!asks) {
      return;
    } else if (line == null && isAboutDigests(context, text, subject.orElse(""))) {
      return;
    } else if (attempts >= TRIES) {
      questions.failed(context, question);
    } else if (context.at().plus(settings.staleAfter()).isBefore(clock.instant())) {
      questions.tooLate(context, question);
    } else {
      ask(context, message, question, subject);
    }
  }

  /** True of words to end something that end a digest, and were taken as such. */
  private boolean isToDigests(TurnContext context, String text, String subject) {
    return StockPhrase.of(text).filter(p -> p.sort() == StockPhrase.Sort.STOP).isPresent()
        && isAboutDigests(context, text, subject);
  }

  private void ask(
      TurnContext context, Incoming.Message message, String question, Optional<String> subject) {
    String about = message.about();
    boolean check = StockPhrase.of(question).isPresent() || question.isEmpty();
    if (about != null && check) {
      questions.ask(context, beginning(about), List.of(), false);
    } else if (question.length() > settings.questionLength()) {
      cannot(context, "question.long", settings.questionLength());
    } else if (about != null) {
      questions.ask(context, question, List.of(beginning(about)), false);
    } else if (message.attachment() != null) {
      questions.ask(
          context, question, List.of(), false); // it is about the picture, not about the talk
    } else {
      boolean remark = message.overheard() && question.indexOf('?') < 0;
      questions.ask(context, question, history(context, subject), remark);
    }
  }

  /** What was asked before: what the answer that is answered was given to, else the talk so far. */
  private List<String> history(TurnContext context, Optional<String> subject) {
    Optional<KeptAnswer> answered =
        subject.flatMap(answers::find).filter(kept -> kept.isIn(context.address()));
    List<String> own = context.memory().history(settings.memory(), context.at());
    if (answered.isPresent() || !own.isEmpty() || !isTalk(context.address())) {
      return answered.map(MessageHandler::upTo).orElse(own);
    }
    Instant since = context.at().minus(settings.memory().forgetAfter());
    boolean begins = Objects.equals(context.address().thread(), context.message());
    if (begins) {
      // in a private chat whoever begins a new thread may go on with the last
      return context.address().direct()
          ? answers
              .lastIn(platform.home(context.address()), since)
              .map(MessageHandler::upTo)
              .orElse(own)
          : own;
    }
    return answers
        .lastIn(context.address(), since)
        .map(MessageHandler::upTo)
        .orElseGet(() -> said(context));
  }

  /** True of a thread that is one talk, whoever takes part in it; topics are places. */
  private boolean isTalk(Address place) {
    return place.thread() != null && platform.home(place).thread() == null;
  }

  /** What people said in a thread before the bot was asked in it. */
  private List<String> said(TurnContext context) {
    return platform.saidBefore(context.address(), String.valueOf(context.message())).stream()
        .map(MessageHandler::beginning)
        .toList();
  }

  private static List<String> upTo(KeptAnswer answer) {
    List<String> history = new ArrayList<>(answer.history());
    history.add(answer.question());
    return history;
  }

  /** True if there is nothing in a message to look for in articles. */
  private static boolean isNoQuestion(Incoming.Message message, String text) {
    if (message.about() != null && WORDS.matcher(message.about()).find()) {
      return StockPhrase.courtesy(text).isPresent();
    }
    return StockPhrase.of(text).isPresent()
        || !WORDS.matcher(text).find()
        || LINKS.matcher(text).matches();
  }

  private void notAQuestion(TurnContext context, Incoming.Message message, String text) {
    Optional<StockPhrase> phrase = StockPhrase.of(text);
    if (phrase.isPresent()) {
      courtesy(context, phrase.get());
    } else if (LINKS.matcher(text).matches()) {
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
        if (isTalk(in.address()) && !in.address().direct()) {
          in.turn().write(handle -> memories.silence(handle, in.address(), true));
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

  /** Sees to an answer to a digest and, in a private chat, to words that name it. */
  private boolean isAboutDigests(TurnContext context, String text, String subject) {
    if (digests == null) {
      return false;
    }
    if (subject.startsWith(OutboxDigestSink.SUBJECT)) {
      return digests.answer(context, subject, text);
    }
    return context.address().direct() && digests.words(context, text);
  }

  private void command(TurnContext context, CommandMessage line) {
    Matcher link = DEEP_LINK.matcher(line.argument());
    if (line.command() == Command.START && link.matches()) {
      commands.open(context, link.group(2));
    } else {
      commands.run(context, line);
    }
  }

  /** Words cut at a space, so that they can be looked for. */
  static String beginning(String words) {
    String text = Folding.nfc(words).strip();
    return text.length() <= LONGEST_CLAIM ? text : PassageQuotation.bounded(text, LONGEST_CLAIM);
  }
}
