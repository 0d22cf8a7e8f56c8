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
  void command(TurnContext talk, String sentence) {
    if (sentence.isEmpty()) {
      list(talk);
    } else {
      said(talk, sentence);
    }
  }

  /** A sentence that was no command; false when it is not about the digest. */
  boolean words(TurnContext talk, String sentence) {
    if (!digests.reader().mayBeWish(sentence)) {
      return false;
    }
    TurnContext own = inItsLanguage(talk, sentence);
    DigestRequest wish = digests.reader().read(sentence, own.texts().language(), today(talk));
    boolean asks = sentence.endsWith("?") && wish.kind() != DigestRequest.Kind.SUBSCRIBE;
    if (!wish.addressed() || asks) {
      return false;
    }
    fulfil(own, wish, null);
    return true;
  }

  /**
   * An answer to a digest, or to what was said about a subscription; false when it is a question,
   * or anything else that is not wholly about the subscription.
   */
  boolean answer(TurnContext talk, String subject, String sentence) {
    TurnContext own = inItsLanguage(talk, sentence);
    DigestRequest wish = digests.reader().read(sentence, own.texts().language(), today(talk));
    boolean whole = wish.unknown().isEmpty() && !sentence.endsWith("?");
    if (!wish.addressed() && !whole) {
      return false;
    }
    fulfil(own, wish, subject.substring(OutboxDigestSink.SUBJECT.length()));
    return true;
  }

  private void said(TurnContext talk, String sentence) {
    TurnContext own = inItsLanguage(talk, sentence);
    Matcher numbered = NUMBERED.matcher(sentence);
    String id = null;
    String rest = sentence;
    if (numbered.matches()) {
      List<Subscription> all = subscriptions.here(talk);
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
    fulfil(own, digests.reader().read(rest, own.texts().language(), today(talk)), id);
  }

  private TurnContext inItsLanguage(TurnContext talk, String sentence) {
    Language chosen = talk.memory().language();
    return talk.in(
        chosen == null ? digests.languageOf().apply(sentence, talk.texts().language()) : chosen);
  }

  private LocalDate today(TurnContext talk) {
    return LocalDate.ofInstant(clock.instant(), zone(talk));
  }

  private ZoneId zone(TurnContext talk) {
    return digests.zones().of(talk.person().id()).orElse(SubscriptionFactory.HANOI);
  }

  private void fulfil(TurnContext talk, DigestRequest wish, @Nullable String id) {
    Optional<Subscription> one = Optional.ofNullable(id).flatMap(subscriptions::find);
    switch (wish.kind()) {
      case SUBSCRIBE -> {
        if (one.isPresent()) {
          change(talk, wish, one.get());
        } else {
          subscribe(talk, wish);
        }
      }
      case CHANGE -> ofOne(talk, one, s -> change(talk, wish, s));
      case REMOVE -> ofOne(talk, one, s -> remove(talk, s));
      case PAUSE -> ofAll(talk, one, s -> SubscriptionFactory.in(s, State.PAUSED, wish.pauseUntil()));
      case RESUME -> ofAll(talk, one, s -> SubscriptionFactory.in(s, State.ACTIVE, null));
      case LIST -> list(talk);
      case PREVIEW -> preview(talk, wish, one);
    }
  }

  private void preview(TurnContext talk, DigestRequest wish, Optional<Subscription> one) {
    boolean about = !wish.filter().isOpen();
    Optional<Subscription> kept = one.or(() -> subscriptions.here(talk).stream().findFirst());
    talk.say(views.preview(about || kept.isEmpty() ? draft(talk, wish) : kept.get()));
  }

  private Subscription draft(TurnContext talk, DigestRequest wish) {
    return SubscriptionFactory.make(
        wish,
        DeliveryStore.newId(),
        subscriptions.subscriber(talk),
        talk.person().id(),
        talk.texts().language(),
        zone(talk));
  }

  private void subscribe(TurnContext talk, DigestRequest wish) {
    if (!SubscriptionFactory.saysAnything(wish) && !wish.unknown().isEmpty()) {
      talk.say(
          new Reply(
              List.of(
                  Block.Paragraph.of(
                      talk.texts().get("digest.not.understood", SubscriptionCards.unknown(wish))),
                  SubscriptionCards.how(talk.texts()).blocks().getFirst()),
              SubscriptionCards.how(talk.texts()).buttons()));
      return;
    }
    subscribe(talk, draft(talk, wish), wish);
  }

  /** Subscribes in one of the usual ways; the words for each are a sentence like any other. */
  void subscribe(TurnContext talk, int way) {
    if (way < WAYS) {
      String sentence = talk.texts().get("digest.way." + way + ".sentence");
      DigestRequest wish = digests.reader().read(sentence, talk.texts().language(), today(talk));
      subscribe(talk, draft(talk, wish), null);
    }
  }

  private void subscribe(TurnContext talk, Subscription made, @Nullable DigestRequest wish) {
    List<Subscription> all = subscriptions.here(talk);
    for (Subscription other : all) {
      if (other.filter().equals(made.filter()) && other.timing().equals(made.timing())) {
        show(talk, other);
        return;
      }
    }
    if (all.size() >= digests.settings().perChat()) {
      talk.sayText("digest.too.many", all.size());
      return;
    }
    ZoneId said = wish == null ? null : wish.zone();
    boolean ask = said == null && digests.zones().of(talk.person().id()).isEmpty();
    talk.turn()
        .write(
            handle -> {
              digests.subscriptions().add(handle, made);
              digests.zones().choose(handle, talk.person().id(), made.timing().zone());
            });
    int number = all.size() + 1;
    String head = talk.texts().get("digest.made", number);
    say(talk, made, cards.understood(head, made, wish, ask, talk.texts()));
  }

  private void change(TurnContext talk, DigestRequest wish, Subscription before) {
    if (!subscriptions.mayChange(talk, before)) {
      talk.sayText("digest.not.yours");
      return;
    }
    Subscription after = SubscriptionFactory.change(before, wish);
    if (after.filter().isOpen() && !before.filter().isOpen()) {
      talk.sayText("digest.nothing.left");
      return;
    }
    if (after.equals(before) && !wish.unknown().isEmpty()) {
      talk.sayText("digest.not.understood", SubscriptionCards.unknown(wish));
      return;
    }
    changed(talk, after, wish);
  }

  /** Takes the times of a subscription by other clocks, as those of the person from now on. */
  void inZone(TurnContext talk, Subscription before, ZoneId zone) {
    talk.turn().write(handle -> digests.zones().choose(handle, talk.person().id(), zone));
    changed(talk, SubscriptionFactory.in(before, zone), null);
  }

  private void changed(TurnContext talk, Subscription after, @Nullable DigestRequest wish) {
    talk.turn().write(handle -> digests.subscriptions().change(handle, after));
    int number = subscriptions.number(talk, after);
    String head = talk.texts().get("digest.changed", number);
    say(talk, after, cards.understood(head, after, wish, false, talk.texts()));
  }

  /** Puts a subscription into another state. */
  void put(TurnContext talk, Subscription before, State state, @Nullable LocalDate until) {
    changed(talk, SubscriptionFactory.in(before, state, until), null);
  }

  /** Takes a subscription away. */
  void remove(TurnContext talk, Subscription subscription) {
    if (!subscriptions.mayChange(talk, subscription)) {
      talk.sayText("digest.not.yours");
      return;
    }
    talk.turn().write(handle -> digests.subscriptions().remove(handle, subscription.id()));
    talk.sayText("digest.removed", subscriptions.number(talk, subscription));
  }

  private void ofOne(TurnContext talk, Optional<Subscription> named, Consumer<Subscription> act) {
    List<Subscription> all = named.map(List::of).orElseGet(() -> subscriptions.here(talk));
    if (all.isEmpty()) {
      talk.say(SubscriptionCards.how(talk.texts()));
    } else if (all.size() == 1) {
      act.accept(all.getFirst());
    } else {
      talk.sayText("digest.which", all.size());
      list(talk);
    }
  }

  private void ofAll(TurnContext talk, Optional<Subscription> named, UnaryOperator<Subscription> change) {
    List<Subscription> all =
        new ArrayList<>(named.map(List::of).orElseGet(() -> subscriptions.here(talk)));
    if (all.isEmpty()) {
      talk.say(SubscriptionCards.how(talk.texts()));
      return;
    }
    all.removeIf(subscription -> !subscriptions.mayChange(talk, subscription));
    if (all.isEmpty()) {
      talk.sayText("digest.not.yours");
    }
    all.forEach(subscription -> changed(talk, change.apply(subscription), null));
  }

  /**
   * Forgets what is known of the person but for the subscriptions, which are removed one by one.
   */
  void forget(TurnContext talk) {
    talk.turn().write(handle -> digests.zones().forget(handle, talk.person().id()));
  }

  /** For how many days it is kept what a subscription was told. */
  long keptDays() {
    return digests.settings().keep().toDays();
  }

  /** Shows all of the chat, or how to subscribe where there is none. */
  void list(TurnContext talk) {
    List<Subscription> all = subscriptions.here(talk);
    if (all.isEmpty()) {
      talk.say(SubscriptionCards.how(talk.texts()));
    } else if (all.size() == 1) {
      show(talk, all.getFirst());
    } else {
      talk.say(cards.list(all, talk.texts()));
    }
  }

  /** The same to read only, for a page of the person's. */
  Reply overview(TurnContext talk) {
    List<Subscription> all = subscriptions.here(talk);
    Reply whole = all.isEmpty() ? SubscriptionCards.how(talk.texts()) : cards.list(all, talk.texts());
    return new Reply(whole.blocks(), List.of());
  }

  /** Shows one. */
  void show(TurnContext talk, Subscription subscription) {
    int number = subscriptions.number(talk, subscription);
    String head = SubscriptionCards.head(number, talk.texts());
    say(talk, subscription, cards.card(head, subscription, talk.texts()));
  }

  private static void say(TurnContext talk, Subscription about, Reply reply) {
    talk.say(reply, OutboxDigestSink.SUBJECT + about.id(), null);
  }

  /** Shows how a digest of it would look now. */
  void preview(TurnContext talk, Subscription subscription) {
    talk.say(views.preview(subscription));
  }
}
