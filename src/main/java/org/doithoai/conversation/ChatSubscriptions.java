package org.doithoai.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Platform;
import org.doithoai.subscription.Subscriber;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionStore;

/**
 * The subscriptions of the chat in which somebody talks, and who may change them: in a private chat
 * its person, in a chat of several whoever made one, the chat's admins and the bot's. Any number of
 * threads may use one.
 */
final class ChatSubscriptions {

  private final SubscriptionStore subscriptions;
  private final Platform platform;
  private final AccessControl access;

  ChatSubscriptions(SubscriptionStore subscriptions, Platform platform, AccessControl access) {
    this.subscriptions = subscriptions;
    this.platform = platform;
    this.access = access;
  }

  /** Where a digest goes that is subscribed to here. */
  Subscriber subscriber(TurnContext context) {
    Address home = platform.home(context.address());
    return new Subscriber(home.account(), home.chat(), home.thread(), home.direct());
  }

  /** Those of the chat, or of the topic. */
  List<Subscription> here(TurnContext context) {
    Subscriber home = subscriber(context);
    return subscriptions.ofChat(home.account(), home.chat()).stream()
        .filter(one -> Objects.equals(one.subscriber().thread(), home.thread()))
        .toList();
  }

  /** Its place in the list of those here, from 1; 0 when it is not among them. */
  int number(TurnContext context, Subscription subscription) {
    List<String> ids = here(context).stream().map(Subscription::id).toList();
    return ids.indexOf(subscription.id()) + 1;
  }

  /** A subscription by its id, wherever it is. */
  Optional<Subscription> find(String id) {
    return subscriptions.find(id);
  }

  /** The same, but only where it belongs: its id says nothing to somebody elsewhere. */
  Optional<Subscription> find(TurnContext context, String id) {
    return find(id)
        .filter(
            s -> OutboxDigestSink.address(s.subscriber()).lane().equals(context.address().lane()));
  }

  /** Whether the person may change a subscription of this chat. */
  boolean mayChange(TurnContext context, Subscription subscription) {
    return context.address().direct()
        || subscription.owner().equals(context.person().id())
        || access.isAdmin(context.person())
        || platform.administers(context.address(), context.person());
  }
}
