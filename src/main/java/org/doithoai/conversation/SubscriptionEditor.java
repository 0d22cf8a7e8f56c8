package org.doithoai.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.doithoai.digest.DeliveryStore;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Reply;
import org.doithoai.subscription.DigestRequest;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Recurrence;
import org.doithoai.subscription.Slot;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.Subscription.State;
import org.doithoai.subscription.SubscriptionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes, changes and removes subscriptions, and says what became of each. In a chat of several only
 * some may change one ({@link ChatSubscriptions}). Any number of threads may use one.
 */
final class SubscriptionEditor {

  private final DigestServices digests;
  private final ChatSubscriptions subscriptions;
  private final SubscriptionCards cards;
  private final Clock clock;

  SubscriptionEditor(DigestServices digests, ChatSubscriptions subscriptions, Clock clock) {
    this.digests = digests;
    this.subscriptions = subscriptions;
    this.cards = new SubscriptionCards(digests.words(), clock);
    this.clock = clock;
  }

  /** By whose clocks a person means times. */
  ZoneId zone(String person) {
    return digests.zones().of(person).orElse(SubscriptionFactory.HANOI);
  }

  /** A subscription as it would be made. */
  Subscription draft(TurnContext context, DigestRequest request) {
    return SubscriptionFactory.make(
        request,
        DeliveryStore.newId(),
        subscriptions.subscriber(context),
        context.person().id(),
        context.texts().language(),
        zone(context.person().id()));
  }

  /** Subscribes to what is asked for. */
  void subscribe(TurnContext context, DigestRequest request) {
    subscribe(context, draft(context, request), request);
  }

  /** Subscribes to this each morning, and shows the form. */
  void subscribe(TurnContext context, Filter about) {
    subscribe(
        context,
        SubscriptionFactory.daily(
            about,
            DeliveryStore.newId(),
            subscriptions.subscriber(context),
            context.person().id(),
            context.texts().language(),
            zone(context.person().id())),
        null);
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
    if (made.timing().isOver(clock.instant())) {
      context.sayText("digest.over");
      return;
    }
    ZoneId said = request == null ? null : request.zone();
    boolean ask = said == null && digests.zones().of(context.person().id()).isEmpty();
    context.write(
        handle -> {
          digests.subscriptions().add(handle, made);
          digests.zones().choose(handle, context.person().id(), made.timing().zone());
        });
    String head = context.texts().get("digest.made", all.size() + 1);
    say(context, made, cards.understood(head, made, request, ask, context.texts()));
  }

  /** Changes what the request says. */
  void change(TurnContext context, DigestRequest request, Subscription before) {
    Subscription after = SubscriptionFactory.change(before, request);
    if (after.filter().isOpen() && !before.filter().isOpen()) {
      context.sayText("digest.nothing.left");
    } else if (after.equals(before) && !request.unknown().isEmpty()) {
      context.sayText("digest.not.understood", SubscriptionCards.unknown(request));
    } else if (after.timing().isOver(clock.instant())) {
      context.sayText("digest.over");
    } else {
      changed(context, after, request);
    }
  }

  /** Keeps a subscription as it is now, without a word. */
  void keep(TurnContext context, Subscription after) {
    context.write(handle -> digests.subscriptions().change(handle, after));
  }

  /** Takes the times of a subscription by other clocks, as those of the person from now on. */
  void inZone(TurnContext context, Subscription before, ZoneId zone) {
    context.write(handle -> digests.zones().choose(handle, context.person().id(), zone));
    changed(context, before.in(zone), null);
  }

  private void changed(TurnContext context, Subscription after, @Nullable DigestRequest request) {
    keep(context, after);
    int number = subscriptions.number(context, after);
    String head = context.texts().get("digest.changed", number);
    say(context, after, cards.understood(head, after, request, false, context.texts()));
  }

  /** Puts a subscription into another state. */
  void put(TurnContext context, Subscription before, State state, @Nullable LocalDate until) {
    changed(context, before.in(state, until), null);
  }

  /**
   * Leaves out the next slot.
   *
   * @param on the day that is meant; null for whichever is next
   */
  void skip(TurnContext context, Subscription subscription, @Nullable Recurrence on) {
    Slot next = subscription.next(clock.instant());
    if (next == null) {
      context.sayText("digest.skip.none");
    } else if (on != null && !on.on(next.local().toLocalDate())) {
      context.sayText(
          "digest.skip.not.then",
          SubscriptionCards.moment(next.at(), subscription.timing().zone(), context.texts()));
    } else {
      changed(context, subscription.skipping(next.at()), null);
    }
  }

  /** Asks whether a subscription is to be taken away indeed. */
  void confirmRemoval(TurnContext context, Subscription subscription) {
    Button indeed =
        SubscriptionCards.button(
            subscription, context.texts(), "remove.indeed", Action.Verb.REMOVE_INDEED);
    String words = digests.words().filter(subscription.filter(), context.texts().language());
    context.say(
        Reply.of(context.texts().get("digest.remove.sure", words)).with(List.of(List.of(indeed))));
  }

  /** Takes a subscription away. */
  void remove(TurnContext context, Subscription subscription) {
    context.write(handle -> digests.subscriptions().remove(handle, subscription.id()));
    context.sayText("digest.removed", subscriptions.number(context, subscription));
  }

  /** Takes all away that the person may change. */
  void removeAll(TurnContext context) {
    List<Subscription> own =
        subscriptions.here(context).stream()
            .filter(one -> subscriptions.mayChange(context, one))
            .toList();
    if (own.isEmpty()) {
      context.sayText("digest.not.yours");
      return;
    }
    context.write(handle -> own.forEach(one -> digests.subscriptions().remove(handle, one.id())));
    context.sayText("digest.removed.all", own.size());
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

  /** The same to read only. */
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

  /** Shows one as a form. */
  void form(TurnContext context, Subscription subscription, boolean anew) {
    Set<String> covered = digests.arrivals().partners(SubscriptionForm.TOPICS);
    String head =
        SubscriptionCards.head(subscriptions.number(context, subscription), context.texts());
    Reply card = cards.card(head, subscription, context.texts());
    Reply form =
        new Reply(
            card.blocks(),
            SubscriptionForm.rows(subscription, covered, digests.words(), context.texts()));
    SubscriptionForm.say(context, subscription, form, anew);
  }

  private static void say(TurnContext context, Subscription about, Reply reply) {
    context.say(reply, OutboxDigestSink.SUBJECT + about.id(), null);
  }
}
