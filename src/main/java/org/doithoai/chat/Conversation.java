package org.doithoai.chat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.language.Folding;
import org.doithoai.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to do with an event: who may ask, what was meant, who sees to it. The rest is done
 * by the desks. Changes nothing itself: what is to be said and written is in the turn it returns.
 * Any number of threads may use one, for different chats.
 */
public final class Conversation implements IncomingHandler {

  /** An event that brought the process down so often is only apologized for. */
  private static final int TRIES = 5;

  /** What a deep link carries: an article's id, a code, or a question in Base64 for URLs. */
  private static final Pattern DEEP_LINK = Pattern.compile("([apq])_([A-Za-z0-9_-]{1,62})");

  private final Memories memories;
  private final Outbox outbox;
  private final Access access;
  private final PairingDesk pairing;
  private final QuestionDesk questions;
  private final CommandDesk commands;
  private final PressDesk presses;
  private final FeedbackDesk feedback;
  private final @Nullable DigestDesk digests;
  private final Answers answers;
  private final PageDesk pages;
  private final Speech speech;
  private final RateLimiter limiter;
  private final Tally tally;
  private final List<ChatChanges> changes;
  private final Clock clock;
  private final ChatSettings settings;

  Conversation(
      Desks desks,
      Speech speech,
      Memories memories,
      Outbox outbox,
      Access access,
      Answers answers,
      Tally tally,
      List<ChatChanges> changes,
      Clock clock,
      ChatSettings settings) {
    this.pages = desks.pages();
    this.speech = speech;
    this.memories = memories;
    this.outbox = outbox;
    this.access = access;
    this.pairing = desks.pairing();
    this.questions = desks.questions();
    this.commands = desks.commands();
    this.presses = desks.presses();
    this.feedback = desks.feedback();
    this.digests = desks.digests();
    this.answers = answers;
    this.limiter = new RateLimiter(settings.limits());
    this.tally = tally;
    this.changes = List.copyOf(changes);
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Who sees to what.
   *
   * @param digests null where there are none
   */
  record Desks(
      QuestionDesk questions,
      CommandDesk commands,
      PressDesk presses,
      FeedbackDesk feedback,
      PairingDesk pairing,
      PageDesk pages,
      @Nullable DigestDesk digests) {}

  /**
   * How a platform's people speak to the bot.
   *
   * @param prefix what stands before the names of commands
   * @param language see {@link Platform#language}
   */
  record Speech(String prefix, Function<Person, @Nullable Language> language) {}

  @Override
  public Turn turn(Incoming event, int attempts) {
    Turn turn = new Turn();
    switch (event) {
      case Incoming.Message message -> message(turn, message, attempts);
      case Incoming.ButtonClick press -> press(turn, press);
      case Incoming.Filled filled -> filled(turn, filled);
      case Incoming.Withdrawn(_, Address address, _, Person person, String messageId) ->
          questions.withdraw(talk(turn, address, person, messageId, null, event));
      case Incoming.Opened(_, Address address, _, Person person, Incoming.Opened.Place place) ->
          opened(talk(turn, address, person, null, null, event), place);
      case Incoming.Gone(_, Address address, _, String reason) ->
          turn.write(handle -> changes.forEach(c -> c.gone(handle, address, reason)));
      case Incoming.Back(_, Address address, _) ->
          turn.write(handle -> changes.forEach(c -> c.back(handle, address)));
      case Incoming.Moved(_, Address from, _, String newChat) ->
          turn.write(handle -> changes.forEach(c -> c.moved(handle, from, from.movedTo(newChat))));
    }
    return turn;
  }

  @Override
  public Turn apology(Incoming event) {
    Turn turn = new Turn();
    if (event instanceof Incoming.Message message) {
      talk(turn, message.address(), message.person(), message.messageId(), null, message)
          .sayText("answer.failed");
    }
    return turn;
  }

  private void message(Turn turn, Incoming.Message message, int attempts) {
    Talk talk = talk(turn, message.address(), message.person(), message.messageId(), null, message);
    String text = Folding.nfc(message.text()).strip();
    Optional<CommandLine> line = command(message, text);
    if (line.isPresent() && talk.memory().language() == null && line.get().language() != null) {
      talk = talk.in(line.get().language());
    }
    if (line.isPresent() && line.get().command() == Command.PAIR) {
      pairing.pair(talk, line.get().argument());
    } else if (!access.admits(message.person(), message.address())) {
      pairing.turnAway(talk);
    } else if (message.edited()) {
      edited(talk, message, text, line.orElse(null));
    } else if (withinLimits(talk)) {
      admitted(talk, message, text, line.orElse(null), attempts);
    }
  }

  /** Commands by their word alone only in private chats: in groups words are talk. */
  private static Optional<CommandLine> command(Incoming.Message message, String text) {
    Optional<CommandLine> line =
        message.address().direct() || text.startsWith("/")
            ? CommandLine.of(text)
            : Optional.empty();
    return line.map(Conversation::deepLink);
  }

  /** {@code /start p_CODE} is {@code /pair CODE}, {@code /start q_…} a question. */
  private static CommandLine deepLink(CommandLine line) {
    Matcher link = DEEP_LINK.matcher(line.argument());
    if (line.command() != Command.START || !link.matches()) {
      return line;
    }
    String payload = link.group(2);
    return switch (link.group(1)) {
      case "p" -> new CommandLine(Command.PAIR, null, payload);
      case "q" -> new CommandLine(Command.ASK, null, decoded(payload));
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
      Talk talk, Incoming.Message message, String text, @Nullable CommandLine line, int attempts) {
    Optional<String> subject =
        Optional.ofNullable(message.replyTo())
            .flatMap(id -> outbox.subjectOf(message.address(), id));
    String question = line == null ? text : AskedByCommand.question(line, talk.texts());
    if (line == null && subject.isPresent() && subject.get().startsWith(FeedbackDesk.REASON)) {
      feedback.reason(talk, subject.get(), text);
    } else if (text.isEmpty()) {
      talk.sayText("question.none");
    } else if (line != null && question.isEmpty()) {
      command(talk, line);
    } else if (line == null && CommandLine.looksLikeOne(text)) {
      talk.sayText("command.unknown");
    } else if (line == null && isAboutDigests(talk, text, subject.orElse(""))) {
      return;
    } else if (attempts >= TRIES) {
      questions.failed(talk, question);
    } else if (talk.at().plus(settings.staleAfter()).isBefore(clock.instant())) {
      questions.tooLate(talk, question);
    } else {
      questions.ask(talk, question);
    }
  }

  /** Sees to an answer to a digest and, in a private chat, to words that name it. */
  private boolean isAboutDigests(Talk talk, String text, String subject) {
    if (digests == null) {
      return false;
    }
    if (subject.startsWith(DigestPost.SUBJECT)) {
      return digests.answer(talk, subject, text);
    }
    return talk.address().direct() && digests.words(talk, text);
  }

  private void command(Talk talk, CommandLine line) {
    Matcher link = DEEP_LINK.matcher(line.argument());
    if (line.command() == Command.START && link.matches()) {
      commands.open(talk, link.group(2));
    } else {
      commands.run(talk, line);
    }
  }

  private void edited(
      Talk talk, Incoming.Message message, String text, @Nullable CommandLine line) {
    String question = line == null ? text : AskedByCommand.question(line, talk.texts());
    Optional<KeptAnswer> before = answers.toMessage(talk.conversation(), message.messageId());
    if (question.isEmpty() || before.isEmpty() || !withinLimits(talk)) {
      return;
    }
    if (!talk.at().plus(settings.staleAfter()).isBefore(clock.instant())) {
      questions.askAnew(talk, question, before.get());
    }
  }

  private boolean withinLimits(Talk talk) {
    return switch (limiter.ask(talk.person(), talk.address(), talk.at())) {
      case WITHIN -> true;
      case TELL -> {
        talk.sayText("limit.reached");
        countTooMany(talk);
        yield false;
      }
      case IGNORE -> {
        countTooMany(talk);
        yield false;
      }
    };
  }

  private void countTooMany(Talk talk) {
    talk.turn().write(h -> tally.count(h, talk.address().account(), Tally.Event.TOO_MANY));
  }

  private void press(Turn turn, Incoming.ButtonClick press) {
    Talk talk =
        talk(turn, press.address(), press.person(), press.messageId(), press.pressId(), press);
    String notice = "";
    if (!access.admits(press.person(), press.address())) {
      notice = talk.texts().get("access.stranger");
      countStranger(talk);
    } else if (withinLimits(talk)) {
      notice = presses.press(talk, press.action());
    }
    turn.say(new Outgoing.Notice(press.address(), press.pressId(), notice));
  }

  private void filled(Turn turn, Incoming.Filled filled) {
    Talk talk = talk(turn, filled.address(), filled.person(), null, null, filled);
    String text = Folding.nfc(filled.text()).strip();
    if (!access.admits(filled.person(), filled.address())) {
      countStranger(talk);
    } else if (filled.subject().startsWith(FeedbackDesk.REASON)
        && !text.isEmpty()
        && withinLimits(talk)) {
      feedback.reason(talk, filled.subject(), text);
    }
  }

  private void opened(Talk talk, Incoming.Opened.Place place) {
    if (access.admits(talk.person(), talk.address())) {
      pages.opened(talk, place);
    } else if (place == Incoming.Opened.Place.PAGE) {
      pages.drawForStranger(talk);
    } else {
      pairing.turnAway(talk);
    }
  }

  private void countStranger(Talk talk) {
    talk.turn().write(h -> tally.count(h, talk.address().account(), Tally.Event.STRANGER));
  }

  private Talk talk(
      Turn turn,
      Address address,
      Person person,
      @Nullable String messageId,
      @Nullable String press,
      Incoming event) {
    Memory memory = memories.of(Memories.conversation(address, person), person);
    Language language = Talk.language(memory, () -> speech.language().apply(person));
    Texts texts = Texts.in(language, speech.prefix());
    return new Talk(turn, address, person, messageId, press, event.at(), memory, texts);
  }
}
