package org.doithoai.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.digest.DeliveryStore;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Reply;
import org.doithoai.subscription.DigestRequest;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.Subscription.State;
import org.doithoai.subscription.SubscriptionFactory;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Takes what people wish of the digest, in words: subscribes, changes, pauses, removes, lists. In a
 * chat of several, only some may change one ({@link ChatSubscriptions}). Any number of threads may
 * use one.
 */
final class DigestHandler {

  /** How many usual ways to subscribe a button offers. */
  static final int WAYS = 3;

  /** A sentence about one of the list: {@code #2 at 8:00}. */
  private static final Pattern NUMBERED =
      Pattern.compile("#\\s?(\\d{1,3})\\b[\\s,:.]*(.*)", Pattern.DOTALL);

  private final DigestServices digests;
  private final ChatSubscriptions subscriptions;
  private final SubscriptionCards cards;
  private final DigestViews views;
  private final Clock clock;

  DigestHandler(DigestServices digests, ChatSubscriptions subscriptions, Clock clock) {
    this.digests = digests;
    this.subscriptions = subscriptions;
    this.cards = new SubscriptionCards(digests.words(), clock);
    this.views = new DigestViews(digests);
    this.clock = clock;
  }

  /** The command, with a sentence behind it or none. */
  void command(TurnContext context, String sentence) {
    if (sentence.isEmpty()) {
      list(context);
    } else {
      said(context, sentence);
    }
  }

  /** A sentence that was no command; false when it is not about the digest. */
  boolean words(TurnContext context, String sentence) {
    if (!digests.reader().mayBeWish(sentence)) {
      return false;
    }
    TurnContext own = inItsLanguage(context, sentence);
    DigestRequest request = digests.reader().read(sentence, own.texts().language(), today(context));
    boolean asks = sentence.endsWith("?") && request.kind() != DigestRequest.Kind.SUBSCRIBE;
    if (!request.addressed() || asks) {
      return false;
    }
    fulfil(own, request, null);
    return true;
  }

  /**
   * An answer to a digest, or to what was said about a subscription; false when it is a question,
   * or anything else that is not wholly about the subscription.
   */
  boolean answer(TurnContext context, String subject, String sentence) {
    TurnContext own = inItsLanguage(context, sentence);
    DigestRequest request = digests.reader().read(sentence, own.texts().language(), today(context));
    boolean whole = request.unknown().isEmpty() && !sentence.endsWith("?");
    if (!request.addressed() && !whole) {
      return false;
    }
    fulfil(own, request, subject.substring(OutboxDigestSink.SUBJECT.length()));
    return true;
  }

  private void said(TurnContext context, String sentence) {
    TurnContext own = inItsLanguage(context, sentence);
    Matcher numbered = NUMBERED.matcher(sentence);
    String id = null;
    String rest = sentence;
    if (numbered.matches()) {
      List<Subscription> all = subscriptions.here(context);
      int place = Integer.parseInt(numbered.group(1));
      if (place < 1 || place > all.size()) {
        own.sayText("digest.no.such", place);
        return;
      }
      id = all.get(place - 1).id();
      rest = numbered.group(2);
      if (rest.isBlank()) {
        show(own, all.get(place - 1));
        return;
      }
    }
    fulfil(own, digests.reader().read(rest, own.texts().language(), today(context)), id);
  }

  private TurnContext inItsLanguage(TurnContext context, String sentence) {
    Language chosen = context.memory().language();
    return context.in(
        chosen == null ? digests.languageOf().apply(sentence, context.texts().language()) : chosen);
  }

  private LocalDate today(TurnContext context) {
    return LocalDate.ofInstant(clock.instant(), zone(context));
  }

  private ZoneId zone(TurnContext context) {
    return digests.zones().of(context.person().id()).orElse(SubscriptionFactory.HANOI);
  }

  private void fulfil(TurnContext context, DigestRequest request, @Nullable String id) {
    Optional<Subscription> one = Optional.ofNullable(id).flatMap(subscriptions::find);
    switch (request.kind()) {
      case SUBSCRIBE -> {
        if (one.isPresent()) {
          change(context, request, one.get());
        } else {
          subscribe(context, request);
        }
      }
      case CHANGE -> ofOne(context, one, s -> change(context, request, s));
      case REMOVE -> ofOne(context, one, s -> remove(context, s));
      case PAUSE -> ofAll(context, one, s -> s.in(State.PAUSED, request.pauseUntil()));
      case RESUME -> ofAll(context, one, s -> s.in(State.ACTIVE, null));
      case LIST -> list(context);
      case PREVIEW -> preview(context, request, one);
    }
  }

  private void preview(TurnContext context, DigestRequest request, Optional<Subscription> one) {
    boolean about = !request.filter().isOpen();
    Optional<Subscription> kept = one.or(() -> subscriptions.here(context).stream().findFirst());
    context.say(views.preview(about || kept.isEmpty() ? draft(context, request) : kept.get()));
  }

  private Subscription draft(TurnContext context, DigestRequest request) {
    return SubscriptionFactory.make(
        request,
        DeliveryStore.newId(),
        subscriptions.subscriber(context),
        context.person().id(),
        context.texts().language(),
        zone(context));
  }

  private void subscribe(TurnContext context, DigestRequest request) {
    if (!SubscriptionFactory.saysAnything(request) && !request.unknown().isEmpty()) {
      context.say(
          new Reply(
              List.of(
                  Block.Paragraph.of(
                      context
                          .texts()
                          .get("digest.not.understood", SubscriptionCards.unknown(request))),
                  SubscriptionCards.how(context.texts()).blocks().getFirst()),
              SubscriptionCards.how(context.texts()).buttons()));
      return;
    }
    subscribe(context, draft(context, request), request);
  }

  /** Subscribes in one of the usual ways; the words for each are a sentence like any other. */
  void subscribe(TurnContext context, int way) {
    if (way < WAYS) {
      String sentence = context.texts().get("digest.way." + way + ".sentence");
      DigestRequest request =
          digests.reader().read(sentence, context.texts().language(), today(context));
      subscribe(context, draft(context, request), null);
    }
  }

  private void subscribe(TurnContext context, Subscription made, @Nullable DigestRequest request) {
    List<Subscription> all = subscriptions.here(context);
    for (Subscription other : all) {
      if (other.filter().equals(made.filter()) && other.timing().equals(made.timing())) {
        show(context, other);
        return;
      }
    }
    if (all.size() >= digests.settings().perChat()) {
      context.sayText("digest.too.many", all.size());
      return;
    }
    ZoneId said = request == null ? null : request.zone();
    boolean ask = said == null && digests.zones().of(context.person().id()).isEmpty();
    context
        .turn()
        .write(
            handle -> {
              digests.subscriptions().add(handle, made);
              digests.zones().choose(handle, context.person().id(), made.timing().zone());
            });
    int number = all.size() + 1;
    String head = context.texts().get("digest.made", number);
    say(context, made, cards.understood(head, made, request, ask, context.texts()));
  }

  private void change(TurnContext context, DigestRequest request, Subscription before) {
    if (!subscriptions.mayChange(context, before)) {
      context.sayText("digest.not.yours");
      return;
    }
    Subscription after = SubscriptionFactory.change(before, request);
    if (after.filter().isOpen() && !before.filter().isOpen()) {
      context.sayText("digest.nothing.left");
      return;
    }
    if (after.equals(before) && !request.unknown().isEmpty()) {
      context.sayText("digest.not.understood", SubscriptionCards.unknown(request));
      return;
    }
    changed(context, after, request);
  }

  /** Takes the times of a subscription by other clocks, as those of the person from now on. */
  void inZone(TurnContext context, Subscription before, ZoneId zone) {
    context.turn().write(handle -> digests.zones().choose(handle, context.person().id(), zone));
    changed(context, before.in(zone), null);
  }

  private void changed(TurnContext context, Subscription after, @Nullable DigestRequest request) {
    context.turn().write(handle -> digests.subscriptions().change(handle, after));
    int number = subscriptions.number(context, after);
    String head = context.texts().get("digest.changed", number);
    say(context, after, cards.understood(head, after, request, false, context.texts()));
  }

  /** Puts a subscription into another state. */
  void put(TurnContext context, Subscription before, State state, @Nullable LocalDate until) {
    changed(context, before.in(state, until), null);
  }

  /** Takes a subscription away. */
  void remove(TurnContext context, Subscription subscription) {
    if (!subscriptions.mayChange(context, subscription)) {
      context.sayText("digest.not.yours");
      return;
    }
    context.turn().write(handle -> digests.subscriptions().remove(handle, subscription.id()));
    context.sayText("digest.removed", subscriptions.number(context, subscription));
  }

  private void ofOne(
      TurnContext context, Optional<Subscription> named, Consumer<Subscription> act) {
    List<Subscription> all = named.map(List::of).orElseGet(() -> subscriptions.here(context));
    if (all.isEmpty()) {
      context.say(SubscriptionCards.how(context.texts()));
    } else if (all.size() == 1) {
      act.accept(all.getFirst());
    } else {
      context.sayText("digest.which", all.size());
      list(context);
    }
  }

  private void ofAll(
      TurnContext context, Optional<Subscription> named, UnaryOperator<Subscription> change) {
    List<Subscription> all =
        new ArrayList<>(named.map(List::of).orElseGet(() -> subscriptions.here(context)));
    if (all.isEmpty()) {
      context.say(SubscriptionCards.how(context.texts()));
      return;
    }
    all.removeIf(subscription -> !subscriptions.mayChange(context, subscription));
    if (all.isEmpty()) {
      context.sayText("digest.not.yours");
    }
    all.forEach(subscription -> changed(context, change.apply(subscription), null));
  }

  /**
   * Forgets what is known of the person but for the subscriptions, which are removed one by one.
   */
  void forget(TurnContext context) {
    context.turn().write(handle -> digests.zones().forget(handle, context.person().id()));
  }

  /** For how many days it is kept what a subscription was told. */
  long keptDays() {
    return digests.settings().keep().toDays();
  }

  /** Shows all of the chat, or how to subscribe where there is none. */
  void list(TurnContext context) {
    List<Subscription> all = subscriptions.here(context);
    if (all.isEmpty()) {
      context.say(SubscriptionCards.how(context.texts()));
    } else if (all.size() == 1) {
      show(context, all.getFirst());
    } else {
      context.say(cards.list(all, context.texts()));
    }
  }

  /** The same to read only, for a page of the person's. */
  Reply overview(TurnContext context) {
    List<Subscription> all = subscriptions.here(context);
    Reply whole =
        all.isEmpty() ? SubscriptionCards.how(context.texts()) : cards.list(all, context.texts());
    return new Reply(whole.blocks(), List.of());
  }

  /** Shows one. */
  void show(TurnContext context, Subscription subscription) {
    int number = subscriptions.number(context, subscription);
    String head = SubscriptionCards.head(number, context.texts());
    say(context, subscription, cards.card(head, subscription, context.texts()));
  }

  private static void say(TurnContext context, Subscription about, Reply reply) {
    context.say(reply, OutboxDigestSink.SUBJECT + about.id(), null);
  }

  /** Shows how a digest of it would look now. */
  void preview(TurnContext context, Subscription subscription) {
    context.say(views.preview(subscription));
  }
}
