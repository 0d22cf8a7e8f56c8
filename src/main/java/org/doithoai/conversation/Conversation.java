package org.doithoai.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatListener;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.IncomingHandler;
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

  private final MemoryStore memories;
  private final AccessControl access;
  private final PairingHandler pairing;
  private final QuestionHandler questions;
  private final ButtonHandler buttons;
  private final FeedbackHandler feedback;
  private final HomeTabHandler homeTab;
  private final Speech speech;
  private final Quotas quotas;
  private final MessageHandler messages;
  private final UsageCounters counters;
  private final List<ChatListener> changes;

  Conversation(
      Handlers handlers,
      Speech speech,
      MemoryStore memories,
      AccessControl access,
      UsageCounters counters,
      Quotas quotas,
      List<ChatListener> changes) {
    this.homeTab = handlers.pages();
    this.speech = speech;
    this.memories = memories;
    this.access = access;
    this.pairing = handlers.pairing();
    this.questions = handlers.questions();
    this.buttons = handlers.presses();
    this.feedback = handlers.feedback();
    this.quotas = quotas;
    this.messages = handlers.messages();
    this.counters = counters;
    this.changes = List.copyOf(changes);
  }

  /** Who sees to what. */
  record Handlers(
      MessageHandler messages,
      QuestionHandler questions,
      ButtonHandler presses,
      FeedbackHandler feedback,
      PairingHandler pairing,
      HomeTabHandler pages) {}

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
      case Incoming.Reaction reaction ->
          reaction(
              talk(result, reaction.address(), reaction.person(), null, null, event), reaction);
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
    Optional<CommandMessage> line = DeepLinks.command(text);
    if (line.isPresent() && context.memory().language() == null && line.get().language() != null) {
      context = context.in(line.get().language());
    }
    if (message.overheard() && !access.admits(message.person(), message.address())) {
      return;
    }
    if (line.isPresent() && line.get().command() == Command.PAIR) {
      if (quotas.question(context)) {
        pairing.pair(context, line.get().argument());
      }
    } else if (!access.admits(message.person(), message.address())) {
      pairing.turnAway(context);
    } else if (message.edited()) {
      messages.edited(context, message, text, line.orElse(null));
    } else {
      messages.written(context, message, text, line.orElse(null), attempts);
    }
  }

  private void press(TurnResult result, Incoming.ButtonClick press) {
    TurnContext context =
        talk(result, press.address(), press.person(), press.messageId(), press.pressId(), press);
    String notice = "";
    if (!access.admits(press.person(), press.address())) {
      notice = context.texts().get("access.stranger");
      countStranger(context);
    } else if (quotas.other(context)) {
      notice = buttons.press(context, press.action());
    }
    result.say(new Outgoing.Notice(press.address(), press.pressId(), notice));
  }

  private void reaction(TurnContext context, Incoming.Reaction reaction) {
    if (access.admits(context.person(), context.address()) && quotas.other(context)) {
      feedback.reaction(context, reaction.messageId(), reaction.good());
    }
  }

  private void filled(TurnResult result, Incoming.Filled filled) {
    TurnContext context = talk(result, filled.address(), filled.person(), null, null, filled);
    String text = Folding.nfc(filled.text()).strip();
    if (!access.admits(filled.person(), filled.address())) {
      countStranger(context);
    } else if (!text.isEmpty() && quotas.other(context)) {
      messages.filled(context, filled.subject(), text);
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
    context.write(
        h -> counters.count(h, context.address().account(), UsageCounters.Event.STRANGER));
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
