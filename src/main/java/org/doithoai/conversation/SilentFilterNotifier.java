package org.doithoai.conversation;

import java.time.Clock;
import java.util.List;
import org.doithoai.digest.SilentFilters;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Reply;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionWording;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells whoever subscribed of a filter that has matched nothing for long, once. Any number of
 * threads may use one.
 */
public final class SilentFilterNotifier {

  private final Jdbi jdbi;
  private final SilentFilters silent;
  private final SubscriptionWording words;
  private final OutboxDigestSink sink;
  private final Clock clock;

  public SilentFilterNotifier(
      Jdbi jdbi, SubscriptionWording words, OutboxDigestSink sink, Clock clock) {
    this.jdbi = jdbi;
    this.silent = new SilentFilters(jdbi, clock);
    this.words = words;
    this.sink = sink;
    this.clock = clock;
  }

  /** Tells what is not told yet; nothing while no platform runs. */
  public void tell() {
    if (sink.accounts().isEmpty()) {
      return;
    }
    for (Subscription subscription : silent.untold()) {
      jdbi.useTransaction(
          handle -> {
            if (silent.told(handle, subscription)) {
              tell(handle, subscription);
            }
          });
    }
  }

  private void tell(Handle handle, Subscription subscription) {
    Texts texts = Texts.in(subscription.language());
    String about = words.filter(subscription.filter(), texts.language());
    Reply reply =
        Reply.of(texts.get("silence.filter", about))
            .with(
                List.of(
                    List.of(
                        SubscriptionCards.button(subscription, texts, "form", Action.Verb.FORM),
                        SubscriptionCards.button(
                            subscription, texts, "remove", Action.Verb.REMOVE))));
    Address to = OutboxDigestSink.address(subscription.subscriber());
    sink.say(handle, "silence:" + subscription.id() + ":" + clock.millis(), to, reply);
    sink.send(subscription.subscriber());
  }
}
