package org.doithoai.conversation;

import java.util.Optional;
import org.doithoai.digest.DeliveryStore.Delivery;
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
  private final SubscriptionEditor editor;
  private final DigestViews views;

  DigestButtonHandler(
      DigestServices digests,
      ChatSubscriptions subscriptions,
      DigestHandler desk,
      SubscriptionEditor editor) {
    this.digests = digests;
    this.editor = editor;
    this.subscriptions = subscriptions;
    this.desk = desk;
    this.views = new DigestViews(digests);
  }

  /** Subscribes in one of the usual ways. */
  String subscribe(TurnContext context, Action.Subscribe action) {
    desk.subscribe(context, action.way());
    return "";
  }

  /** In the digest's language, where the person chose none. */
  private static TurnContext in(TurnContext context, Subscription subscription) {
    return context.memory().language() == null ? context.in(subscription.language()) : context;
  }

  /** Does something with a subscription; returns what to say in passing, or nothing. */
  String press(TurnContext context, Action.OfSubscription action) {
    Optional<Subscription> found = subscriptions.find(context, action.subscription());
    if (found.isEmpty()) {
      return context.texts().get("button.old");
    }
    Subscription subscription = found.get();
    switch (action.verb()) {
      case SHOW -> editor.show(in(context, subscription), subscription);
      case PREVIEW -> context.say(views.preview(subscription));
      default -> {
        if (!subscriptions.mayChange(context, subscription)) {
          return context.texts().get("digest.not.yours");
        }
        change(in(context, subscription), subscription, action.verb());
      }
    }
    return "";
  }

  private void change(TurnContext context, Subscription subscription, Action.Verb verb) {
    switch (verb) {
      case PAUSE -> editor.put(context, subscription, State.PAUSED, null);
      case RESUME -> editor.put(context, subscription, State.ACTIVE, null);
      case SKIP -> editor.skip(context, subscription, null);
      case REMOVE -> editor.confirmRemoval(context, subscription);
      case REMOVE_INDEED -> editor.remove(context, subscription);
      case FORM -> editor.form(context, subscription, true);
      case WORDS -> desk.askChange(context, subscription);
      case SHOW, PREVIEW -> throw new IllegalArgumentException("no change: " + verb);
    }
  }

  /** Puts something into a subscription or takes it out, as its form says. */
  String press(TurnContext context, Action.Fill action) {
    Optional<Subscription> found = subscriptions.find(context, action.subscription());
    if (found.isEmpty()) {
      return context.texts().get("button.old");
    }
    if (!subscriptions.mayChange(context, found.get())) {
      return context.texts().get("digest.not.yours");
    }
    Subscription before = found.get();
    Subscription after =
        SubscriptionForm.pressed(
            before, action.place(), digests.arrivals().partners(SubscriptionForm.TOPICS));
    if (after.equals(before)) {
      return context.texts().get("digest.form.needed");
    }
    editor.keep(context, after);
    editor.form(in(context, after), after, false);
    return "";
  }

  /** Removes all of the chat. */
  String removeAll(TurnContext context) {
    editor.removeAll(context);
    return "";
  }

  /** Subscribes to what an answer is about. */
  String follow(TurnContext context, KeptAnswer answer) {
    desk.follow(context, answer);
    return "";
  }

  /** Takes the question of an answer as a request. */
  String request(TurnContext context, KeptAnswer answer) {
    desk.request(context, answer.question());
    return "";
  }

  /** Takes the times of a subscription by other clocks. */
  String press(TurnContext context, Action.InZone action) {
    Optional<Subscription> found = subscriptions.find(context, action.subscription());
    if (found.isEmpty() || action.place() >= SubscriptionCards.ZONES.size()) {
      return context.texts().get("button.old");
    }
    if (!subscriptions.mayChange(context, found.get())) {
      return context.texts().get("digest.not.yours");
    }
    editor.inZone(
        in(context, found.get()), found.get(), SubscriptionCards.ZONES.get(action.place()));
    return "";
  }

  /** Shows more of a digest. */
  String press(TurnContext context, Action.MoreNews action) {
    return ofDelivery(
        context,
        action.delivery(),
        (subscription, delivery) -> views.more(subscription, delivery, action.first()));
  }

  /** Says why a digest came. */
  String press(TurnContext context, Action.Why action) {
    return ofDelivery(
        context,
        action.delivery(),
        (subscription, delivery) ->
            views.why(subscription, delivery, Texts.in(subscription.language())));
  }

  private interface View {
    Reply of(Subscription subscription, Delivery delivery);
  }

  private String ofDelivery(TurnContext context, String id, View view) {
    Optional<Delivery> delivery = digests.deliveries().find(id);
    Optional<Subscription> subscription =
        delivery.flatMap(found -> subscriptions.find(context, found.subscription()));
    if (delivery.isEmpty() || subscription.isEmpty()) {
      return context.texts().get("button.old");
    }
    context.say(
        view.of(subscription.get(), delivery.get()),
        OutboxDigestSink.SUBJECT + subscription.get().id(),
        null);
    return "";
  }
}
