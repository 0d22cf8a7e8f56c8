package org.doithoai.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatListener;
import org.doithoai.messaging.Reply;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionStore;
import org.doithoai.subscription.SubscriptionWording;
import org.doithoai.text.Language;
import org.jdbi.v3.core.Handle;

/**
 * Suspends the subscriptions of a chat that cannot be reached, and tells the admins; resumes them
 * when it can be again; moves them with their chat. Any number of threads may use one.
 */
public final class SubscriptionChatListener implements ChatListener {

  private final SubscriptionStore subscriptions;
  private final SubscriptionWording words;
  private final OutboxDigestSink sink;
  private final Set<String> admins;
  private final Clock clock;

  /**
   * @param admins people, as {@code telegram:204}; those who were let in as admins come to them
   */
  public SubscriptionChatListener(
      SubscriptionStore subscriptions,
      SubscriptionWording words,
      OutboxDigestSink sink,
      Set<String> admins,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.words = words;
    this.sink = sink;
    this.admins = Set.copyOf(admins);
    this.clock = clock;
  }

  @Override
  public void gone(Handle handle, Address address, String reason) {
    List<Subscription> suspended = subscriptions.suspend(handle, address.account(), address.chat());
    for (Subscription subscription : suspended) {
      String key = "suspended:" + subscription.id() + ":" + clock.millis();
      for (Address admin : AdminNotices.chats(handle, admins, address.account())) {
        if (admin.chat().equals(address.chat())) {
          continue;
        }
        sink.say(handle, key + ":" + admin.chat(), admin, told(subscription, address, reason));
      }
    }
  }

  private Reply told(Subscription subscription, Address address, String reason) {
    Language language = subscription.language();
    return Reply.of(
        Texts.in(language)
            .get(
                "digest.suspended",
                words.filter(subscription.filter(), language),
                words.timing(subscription.timing(), language),
                address.chat(),
                reason));
  }

  @Override
  public void back(Handle handle, Address address) {
    subscriptions.resume(handle, address.account(), address.chat());
  }

  @Override
  public void moved(Handle handle, Address from, Address to) {
    subscriptions.move(handle, from.account(), from.chat(), to.chat());
  }
}
