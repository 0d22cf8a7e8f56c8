package org.doithoai.chat;

import java.util.List;
import java.util.Optional;
import org.doithoai.digest.Deliveries.Delivery;
import org.doithoai.digest.Subscription;
import org.doithoai.digest.Subscription.State;

/**
 * Does what the buttons under digests and subscriptions ask for. A button does nothing but in the
 * chat of its subscription. Any number of threads may use one.
 */
final class DigestPresses {

  private final Digests digests;
  private final ChatSubscriptions subscriptions;
  private final DigestDesk desk;
  private final DigestViews views;

  DigestPresses(Digests digests, ChatSubscriptions subscriptions, DigestDesk desk) {
    this.digests = digests;
    this.subscriptions = subscriptions;
    this.desk = desk;
    this.views = new DigestViews(digests);
  }

  /** Subscribes in one of the usual ways. */
  String subscribe(Talk talk, Action.Subscribe action) {
    desk.subscribe(talk, action.way());
    return "";
  }

  /** Does something with a subscription; returns what to say in passing, or nothing. */
  String press(Talk talk, Action.OfSubscription action) {
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

  private void change(Talk talk, Subscription subscription, Action.Verb verb) {
    switch (verb) {
      case PAUSE -> desk.put(talk, subscription, State.PAUSED, null);
      case RESUME -> desk.put(talk, subscription, State.ACTIVE, null);
      case REMOVE -> {
        Button indeed =
            DigestCards.button(
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
  String press(Talk talk, Action.InZone action) {
    Optional<Subscription> found = subscriptions.find(talk, action.subscription());
    if (found.isEmpty() || action.place() >= DigestCards.ZONES.size()) {
      return talk.texts().get("button.old");
    }
    if (!subscriptions.mayChange(talk, found.get())) {
      return talk.texts().get("digest.not.yours");
    }
    desk.inZone(talk, found.get(), DigestCards.ZONES.get(action.place()));
    return "";
  }

  /** Shows more of a digest. */
  String press(Talk talk, Action.MoreNews action) {
    return ofDelivery(
        talk,
        action.delivery(),
        (subscription, delivery) -> views.more(subscription, delivery, action.first()));
  }

  /** Says why a digest came. */
  String press(Talk talk, Action.Why action) {
    return ofDelivery(
        talk,
        action.delivery(),
        (subscription, delivery) ->
            views.why(subscription, delivery, Texts.in(subscription.language())));
  }

  private interface View {
    Reply of(Subscription subscription, Delivery delivery);
  }

  private String ofDelivery(Talk talk, String id, View view) {
    Optional<Delivery> delivery = digests.deliveries().find(id);
    Optional<Subscription> subscription =
        delivery.flatMap(found -> subscriptions.find(talk, found.subscription()));
    if (delivery.isEmpty() || subscription.isEmpty()) {
      return talk.texts().get("button.old");
    }
    talk.say(
        view.of(subscription.get(), delivery.get()),
        DigestPost.SUBJECT + subscription.get().id(),
        null);
    return "";
  }
}
