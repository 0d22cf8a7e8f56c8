package org.doithoai.conversation;

import java.util.List;
import java.util.Optional;
import org.doithoai.digest.DeliveryStore.Delivery;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Reply;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.Subscription.State;

/**
 * Does what the buttons under digests and subscriptions ask for. A button does nothing but in the
 * chat of its subscription. Any number of threads may use one.
 */
final class DigestButtonHandler {

  private final DigestServices digests;
  private final ChatSubscriptions subscriptions;
  private final DigestHandler desk;
  private final DigestViews views;

  DigestButtonHandler(DigestServices digests, ChatSubscriptions subscriptions, DigestHandler desk) {
    this.digests = digests;
    this.subscriptions = subscriptions;
    this.desk = desk;
    this.views = new DigestViews(digests);
  }

  /** Subscribes in one of the usual ways. */
  String subscribe(TurnContext talk, Action.Subscribe action) {
    desk.subscribe(talk, action.way());
    return "";
  }

  /** Does something with a subscription; returns what to say in passing, or nothing. */
  String press(TurnContext talk, Action.OfSubscription action) {
    Optional<Subscription> found = subscriptions.find(talk, action.subscription());
    if (found.isEmpty()) {
      return talk.texts().get("button.old");
    }
    Subscription subscription = found.get();
    switch (action.verb()) {
      case SHOW -> desk.show(talk, subscription);
      case PREVIEW -> desk.preview(talk, subscription);
      default -> {
        if (!subscriptions.mayChange(talk, subscription)) {
          return talk.texts().get("digest.not.yours");
        }
        change(talk, subscription, action.verb());
      }
    }
    return "";
  }

  private void change(TurnContext talk, Subscription subscription, Action.Verb verb) {
    switch (verb) {
      case PAUSE -> desk.put(talk, subscription, State.PAUSED, null);
      case RESUME -> desk.put(talk, subscription, State.ACTIVE, null);
      case REMOVE -> {
        Button indeed =
            SubscriptionCards.button(
                subscription, talk.texts(), "remove.indeed", Action.Verb.REMOVE_INDEED);
        String words =
            digests.words().filter(subscription.filter(), talk.texts().language());
        talk.say(
            Reply.of(talk.texts().get("digest.remove.sure", words))
                .with(List.of(List.of(indeed))));
      }
      case REMOVE_INDEED -> desk.remove(talk, subscription);
      case SHOW, PREVIEW -> throw new IllegalArgumentException("no change: " + verb);
    }
  }

  /** Takes the times of a subscription by other clocks. */
  String press(TurnContext talk, Action.InZone action) {
    Optional<Subscription> found = subscriptions.find(talk, action.subscription());
    if (found.isEmpty() || action.place() >= SubscriptionCards.ZONES.size()) {
      return talk.texts().get("button.old");
    }
    if (!subscriptions.mayChange(talk, found.get())) {
      return talk.texts().get("digest.not.yours");
    }
    desk.inZone(talk, found.get(), SubscriptionCards.ZONES.get(action.place()));
    return "";
  }

  /** Shows more of a digest. */
  String press(TurnContext talk, Action.MoreNews action) {
    return ofDelivery(
        talk,
        action.delivery(),
        (subscription, delivery) -> views.more(subscription, delivery, action.first()));
  }

  /** Says why a digest came. */
  String press(TurnContext talk, Action.Why action) {
    return ofDelivery(
        talk,
        action.delivery(),
        (subscription, delivery) ->
            views.why(subscription, delivery, Texts.in(subscription.language())));
  }

  private interface View {
    Reply of(Subscription subscription, Delivery delivery);
  }

  private String ofDelivery(TurnContext talk, String id, View view) {
    Optional<Delivery> delivery = digests.deliveries().find(id);
    Optional<Subscription> subscription =
        delivery.flatMap(found -> subscriptions.find(talk, found.subscription()));
    if (delivery.isEmpty() || subscription.isEmpty()) {
      return talk.texts().get("button.old");
    }
    talk.say(
        view.of(subscription.get(), delivery.get()),
        OutboxDigestSink.SUBJECT + subscription.get().id(),
        null);
    return "";
  }
}
