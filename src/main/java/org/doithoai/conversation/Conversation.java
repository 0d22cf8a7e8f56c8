package org.doithoai.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatListener;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.IncomingHandler;
import org.doithoai.messaging.Outbox;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.TurnResult;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to do with an event: who may ask, what was meant, who sees to it. The rest is done
 * by the handlers. Changes nothing itself: what is to be said and written is in the turn it
 * returns. Any number of threads may use one, for different chats.
 */
final class Conversation implements IncomingHandler {

  /** An event that brought the process down so often is only apologized for. */
  private static final int TRIES = 5;

  /** What a deep link carries: an article's id, a code, or a question in Base64 for URLs. */
  private static final Pattern DEEP_LINK = Pattern.compile("([apq])_([A-Za-z0-9_-]{1,62})");

  private final MemoryStore memories;
  private final Outbox outbox;
  private final AccessControl access;
  private final PairingHandler pairing;
  private final QuestionHandler questions;
  private final CommandHandler commands;
  private final ButtonHandler buttons;
  private final FeedbackHandler feedback;
  private final @Nullable DigestHandler digests;
  private final AnswerStore answers;
  private final HomeTabHandler homeTab;
  private final Speech speech;
  private final RateLimiter limiter;
  private final UsageCounters counters;
  private final List<ChatListener> changes;
  private final Clock clock;
  private final ChatSettings settings;

  Conversation(
      Handlers handlers,
      Speech speech,
      MemoryStore memories,
      Outbox outbox,
      AccessControl access,
      AnswerStore answers,
      UsageCounters counters,
      List<ChatListener> changes,
      Clock clock,
      ChatSettings settings) {
    this.homeTab = handlers.pages();
    this.speech = speech;
    this.memories = memories;
    this.outbox = outbox;
    this.access = access;
    this.pairing = handlers.pairing();
    this.questions = handlers.questions();
    this.commands = handlers.commands();
    this.buttons = handlers.presses();
    this.feedback = handlers.feedback();
    this.digests = handlers.digests();
    this.answers = answers;
    this.limiter = new RateLimiter(settings.limits());
    this.counters = counters;
    this.changes = List.copyOf(changes);
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Who sees to what.
   *
   * @param digests null where there are none
   */
  record Handlers(
      QuestionHandler questions,
      CommandHandler commands,
      ButtonHandler presses,
      FeedbackHandler feedback,
      PairingHandler pairing,
      HomeTabHandler pages,
      @Nullable DigestHandler digests) {}

  /**
   * How a platform's people speak to the bot.
   *
   * @param prefix what stands before the names of commands
   * @param language see {@link Platform#language}
   */
  record Speech(String prefix, Function<ChatUser, @Nullable Language> language) {}

  @Override
  public TurnResult turn(Incoming event, int attempts) {
    TurnResult result = new TurnResult();
    switch (event) {
      case Incoming.Message message -> message(result, message, attempts);
      case Incoming.ButtonClick press -> press(result, press);
      case Incoming.Filled filled -> filled(result, filled);
      case Incoming.Withdrawn(_, Address address, _, ChatUser person, String messageId) ->
          questions.withdraw(talk(result, address, person, messageId, null, event));
      case Incoming.Opened(_, Address address, _, ChatUser person, Incoming.Opened.Place place) ->
          opened(talk(result, address, person, null, null, event), place);
      case Incoming.Gone(_, Address address, _, String reason) ->
          result.write(handle -> changes.forEach(c -> c.gone(handle, address, reason)));
      case Incoming.Back(_, Address address, _) ->
          result.write(handle -> changes.forEach(c -> c.back(handle, address)));
      case Incoming.Moved(_, Address from, _, String newChat) ->
          result.write(
              handle -> changes.forEach(c -> c.moved(handle, from, from.movedTo(newChat))));
    }
    return result;
  }

  @Override
  public TurnResult apology(Incoming event) {
    TurnResult result = new TurnResult();
    if (event instanceof Incoming.Message message) {
      talk(result, message.address(), message.person(), message.messageId(), null, message)
          .sayText("answer.failed");
    }
    return result;
  }

  private void message(TurnResult result, Incoming.Message message, int attempts) {
    TurnContext context =
        talk(result, message.address(), message.person(), message.messageId(), null, message);
    String text = Folding.nfc(message.text()).strip();
    Optional<CommandMessage> line = command(message, text);
    if (line.isPresent() && context.memory().language() == null && line.get().language() != null) {
      context = context.in(line.get().language());
    }
    if (line.isPresent() && line.get().command() == Command.PAIR) {
      if (withinLimits(context)) {
        pairing.pair(context, line.get().argument());
      }
    } else if (!access.admits(message.person(), message.address())) {
      pairing.turnAway(context);
    } else if (message.edited()) {
      edited(context, message, text, line.orElse(null));
    } else if (withinLimits(context)) {
      admitted(context, message, text, line.orElse(null), attempts);
    }
  }

  /** Commands by their word alone only in private chats: in groups words are talk. */
  private static Optional<CommandMessage> command(Incoming.Message message, String text) {
    Optional<CommandMessage> line =
        message.address().direct() || text.startsWith("/")
            ? CommandMessage.of(text)
            : Optional.empty();
    return line.map(Conversation::deepLink);
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
      case "q" -> new CommandMessage(Command.ASK, null, decoded(payload));
      default -> line;
    };
  }

  private static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(base64);
      return Folding.nfc(new String(bytes, StandardCharsets.UTF_8)).strip();
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private void admitted(
      TurnContext context,
      Incoming.Message message,
      String text,
      @Nullable CommandMessage line,
      int attempts) {
    Optional<String> subject =
        Optional.ofNullable(message.replyTo())
            .flatMap(id -> outbox.subjectOf(message.address(), id));
    String question = line == null ? text : AskedByCommand.question(line, context.texts());
    if (line == null && subject.isPresent() && subject.get().startsWith(FeedbackHandler.REASON)) {
      feedback.reason(context, subject.get(), text);
    } else if (text.isEmpty()) {
      context.sayText("question.none");
    } else if (line != null && question.isEmpty()) {
      command(context, line);
    } else if (line == null && CommandMessage.looksLikeOne(text)) {
      context.sayText("command.unknown");
    } else if (line == null && isAboutDigests(context, text, subject.orElse(""))) {
      return;
    } else if (attempts >= TRIES) {
      questions.failed(context, question);
    } else if (context.at().plus(settings.staleAfter()).isBefore(clock.instant())) {
      questions.tooLate(context, question);
    } else {
      questions.ask(context, question);
    }
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

  private void edited(
      TurnContext context, Incoming.Message message, String text, @Nullable CommandMessage line) {
    String question = line == null ? text : AskedByCommand.question(line, context.texts());
    Optional<KeptAnswer> before = answers.toMessage(context.conversation(), message.messageId());
    if (question.isEmpty() || before.isEmpty() || !withinLimits(context)) {
      return;
    }
    if (!context.at().plus(settings.staleAfter()).isBefore(clock.instant())) {
      questions.askAnew(context, question, before.get());
    }
  }

  private boolean withinLimits(TurnContext context) {
    return switch (limiter.ask(context.person(), context.address(), context.at())) {
      case WITHIN -> true;
      case TELL -> {
        context.sayText("limit.reached");
        countTooMany(context);
        yield false;
      }
      case IGNORE -> {
        countTooMany(context);
        yield false;
      }
    };
  }

  private void countTooMany(TurnContext context) {
    context
        .turn()
        .write(h -> counters.count(h, context.address().account(), UsageCounters.Event.TOO_MANY));
  }

  private void press(TurnResult result, Incoming.ButtonClick press) {
    TurnContext context =
        talk(result, press.address(), press.person(), press.messageId(), press.pressId(), press);
    String notice = "";
    if (!access.admits(press.person(), press.address())) {
      notice = context.texts().get("access.stranger");
      countStranger(context);
    } else if (withinLimits(context)) {
      notice = buttons.press(context, press.action());
    }
    result.say(new Outgoing.Notice(press.address(), press.pressId(), notice));
  }

  private void filled(TurnResult result, Incoming.Filled filled) {
    TurnContext context = talk(result, filled.address(), filled.person(), null, null, filled);
    String text = Folding.nfc(filled.text()).strip();
    if (!access.admits(filled.person(), filled.address())) {
      countStranger(context);
    } else if (filled.subject().startsWith(FeedbackHandler.REASON)
        && !text.isEmpty()
        && withinLimits(context)) {
      feedback.reason(context, filled.subject(), text);
    }
  }

  private void opened(TurnContext context, Incoming.Opened.Place place) {
    if (access.admits(context.person(), context.address())) {
      homeTab.opened(context, place);
    } else if (place == Incoming.Opened.Place.PAGE) {
      homeTab.drawForStranger(context);
    } else {
      pairing.turnAway(context);
    }
  }

  private void countStranger(TurnContext context) {
    context
        .turn()
        .write(h -> counters.count(h, context.address().account(), UsageCounters.Event.STRANGER));
  }

  private TurnContext talk(
      TurnResult result,
      Address address,
      ChatUser person,
      @Nullable String messageId,
      @Nullable String press,
      Incoming event) {
    Memory memory = memories.of(MemoryStore.conversation(address, person), person);
    Language language = TurnContext.language(memory, () -> speech.language().apply(person));
    Texts texts = Texts.in(language, speech.prefix());
    return new TurnContext(result, address, person, messageId, press, event.at(), memory, texts);
  }
}
