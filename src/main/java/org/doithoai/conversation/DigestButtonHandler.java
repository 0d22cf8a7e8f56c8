package org.doithoai.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.doithoai.conversation.Action.Verb;
import org.doithoai.digest.DeliveryStore.Delivery;
import org.doithoai.messaging.Reply;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.Subscription.State;
import org.doithoai.text.Language;

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

  /** Does what a button asks for; returns what to say in passing, or nothing. */
  String press(TurnContext context, Action.OfDigests action) {
    return switch (action) {
      case Action.Subscribe(int way) -> {
        desk.subscribe(context, way);
        yield "";
      }
      case Action.RemoveAll() -> {
        editor.removeAll(context);
        yield "";
      }
      case Action.OfSubscription(String id, Verb verb) -> {
        boolean changes = verb != Verb.SHOW && verb != Verb.PREVIEW;
        yield of(context, id, changes, one -> act(in(context, one), one, verb));
      }
      case Action.Fill(String id, int place) ->
          of(context, id, true, one -> fill(context, one, place));
      case Action.InZone(String id, int place) ->
          of(context, id, true, one -> inZone(in(context, one), one, place));
      case Action.MoreNews(String id, int first) ->
          ofDelivery(context, id, (one, delivery) -> views.more(one, delivery, first));
      case Action.Why(String id) ->
          ofDelivery(context, id, (one, why) -> views.why(one, why, Texts.in(one.language())));
    };
  }

  /** In the digest's language, where the person chose none. */
  private static TurnContext in(TurnContext context, Subscription subscription) {
    return context.memory().language() == null ? context.in(subscription.language()) : context;
  }

  private String of(
      TurnContext context, String id, boolean changes, Function<Subscription, String> act) {
    Optional<Subscription> found = subscriptions.find(context, id);
    if (found.isEmpty()) {
      return context.texts().get("button.old");
    }
    return changes && !subscriptions.mayChange(context, found.get())
        ? context.texts().get("digest.not.yours")
        : act.apply(found.get());
  }

  private String act(TurnContext context, Subscription subscription, Verb verb) {
    switch (verb) {
      case SHOW -> editor.show(context, subscription);
      case PREVIEW -> context.say(views.preview(subscription));
      case PAUSE -> editor.put(context, subscription, State.PAUSED, null);
      case RESUME -> editor.put(context, subscription, State.ACTIVE, null);
      case SKIP -> editor.skip(context, subscription, null);
      case REMOVE -> editor.confirmRemoval(context, subscription);
      case REMOVE_INDEED -> editor.remove(context, subscription);
      case FORM -> editor.form(context, subscription, true);
      case WORDS -> askChange(context, subscription);
    }
    return "";
  }

  /** Puts something into a subscription or takes it out, as its form says. */
  private String fill(TurnContext context, Subscription before, int place) {
    Subscription after =
        SubscriptionForm.pressed(
            before, place, digests.arrivals().partners(SubscriptionForm.TOPICS));
    if (after.equals(before)) {
      return context.texts().get("digest.form.needed");
    }
    editor.keep(context, after);
    editor.form(in(context, after), after, false);
    return "";
  }

  /** Takes the times of a subscription by other clocks. */
  private String inZone(TurnContext context, Subscription before, int place) {
    if (place >= SubscriptionCards.ZONES.size()) {
      return context.texts().get("button.old");
    }
    editor.inZone(context, before, SubscriptionCards.ZONES.get(place));
    return "";
  }

  private String ofDelivery(
      TurnContext context, String id, BiFunction<Subscription, Delivery, Reply> view) {
    Optional<Delivery> delivery = digests.deliveries().find(id);
    Optional<Subscription> subscription =
        delivery.flatMap(found -> subscriptions.find(context, found.subscription()));
    if (delivery.isEmpty() || subscription.isEmpty()) {
      return context.texts().get("button.old");
    }
    Reply reply = view.apply(subscription.get(), delivery.get());
    context.say(reply, OutboxDigestSink.SUBJECT + subscription.get().id(), null);
    return "";
  }

  /** Asks in words for a change; they come back as an answer. */
  private static void askChange(TurnContext context, Subscription subscription) {
    context.ask(
        OutboxDigestSink.SUBJECT + subscription.id(),
        context.texts().get("digest.change.title"),
        context.texts().get("digest.change.words"));
  }

  /** Subscribes to what an answer is about: what its question names, else its first passage. */
  void follow(TurnContext context, KeptAnswer answer) {
    List<String> texts = new ArrayList<>(List.of(answer.question()));
    texts.addAll(answer.history().reversed());
    answer.evidence().stream().limit(1).forEach(passage -> texts.add(passage.heading()));
    Language language = answer.language();
    Filter about =
        texts.stream()
            .map(words -> digests.reader().named(words, language))
            .filter(filter -> !filter.isOpen())
            .findFirst()
            .orElse(Filter.ALL);
    if (about.isOpen()) {
      context.say(SubscriptionCards.how(context.texts()));
    } else {
      editor.subscribe(context, about);
    }
  }

  /** Takes the question of an answer as a request. */
  void request(TurnContext context, KeptAnswer answer) {
    desk.request(context, answer.question());
  }
}
