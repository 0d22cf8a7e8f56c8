package org.doithoai.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.Outbox;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Reply;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a message is that somebody who may ask has written: a command, a question, words to be
 * checked, an answer to something the bot said, a courtesy, or nothing that can be understood. Any
 * number of threads may use one, for different chats.
 */
final class MessageHandler {

  /** With a chat and a message's id in it: the subject of what is said to one that could not be answered. */
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
  private final Predicate<Address> inTalk;
  private final Clock clock;
  private final ChatSettings settings;

  /**
   * @param digests null where there are none
   * @param inTalk true of a thread that is one talk, whoever takes part in it
   */
  MessageHandler(
      QuestionHandler questions,
      CommandHandler commands,
      FeedbackHandler feedback,
      @Nullable DigestHandler digests,
      AnswerStore answers,
      Outbox outbox,
      Quotas quotas,
      Predicate<Address> inTalk,
      Clock clock,
      ChatSettings settings) {
    this.questions = questions;
    this.commands = commands;
    this.feedback = feedback;
    this.digests = digests;
    this.answers = answers;
    this.outbox = outbox;
    this.quotas = quotas;
    this.inTalk = inTalk;
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
    if (reason) {
      feedback.reason(context, subject.orElseThrow(), text);
    } else if (line != null && question.isEmpty()) {
      command(context, line);
    } else if (line == null && CommandMessage.looksLikeOne(text)) {
      cannot(context, "command.unknown");
    } else if (!asks) {
      notAQuestion(context, message, text);
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

  private void ask(
      TurnContext context, Incoming.Message message, String question, Optional<String> subject) {
    String about = message.about();
    boolean check = StockPhrase.of(question).isPresent() || question.isEmpty();
    if (about != null && check) {
      questions.ask(context, beginning(about), List.of());
    } else if (question.length() > settings.questionLength()) {
      cannot(context, "question.long", settings.questionLength());
    } else if (about != null) {
      questions.ask(context, question, List.of(beginning(about)));
    } else if (message.attachment() != null) {
      questions.ask(context, question, List.of()); // it is about the picture, not about the talk
    } else {
      questions.ask(context, question, history(context, subject));
    }
  }

  /** What was asked before: what the answer that is answered was given to, else the talk so far. */
  private List<String> history(TurnContext context, Optional<String> subject) {
    Optional<KeptAnswer> answered =
        subject.flatMap(answers::find).filter(kept -> kept.isIn(context.address()));
    List<String> own = context.memory().history(settings.memory(), context.at());
    boolean begins = Objects.equals(context.address().thread(), context.message());
    if (answered.isEmpty() && own.isEmpty() && !begins && inTalk.test(context.address())) {
      answered =
          answers.lastIn(context.address(), context.at().minus(settings.memory().forgetAfter()));
    }
    return answered.map(MessageHandler::upTo).orElse(own);
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
