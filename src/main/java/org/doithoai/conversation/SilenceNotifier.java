package org.doithoai.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.doithoai.digest.Silences;
import org.doithoai.digest.Silences.Silence;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Reply;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionFactory;
import org.doithoai.subscription.SubscriptionWording;
import org.doithoai.text.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells once of what has been silent for long: whoever subscribed of a filter that matches nothing,
 * the admins of feeds and of the articles. Any number of threads may use one.
 */
public final class SilenceNotifier {

  private final Jdbi jdbi;
  private final Silences silences;
  private final SubscriptionWording words;
  private final OutboxDigestSink sink;
  private final Set<String> admins;

  /**
   * @param admins people, as {@code telegram:204}; those who were let in as admins come to them
   */
  public SilenceNotifier(
      Jdbi jdbi,
      Silences silences,
      SubscriptionWording words,
      OutboxDigestSink sink,
      Set<String> admins) {
    this.jdbi = jdbi;
    this.silences = silences;
    this.words = words;
    this.sink = sink;
    this.admins = Set.copyOf(admins);
  }

  /** Tells what is not told yet; nothing while no platform runs. */
  public void tell() {
    if (sink.accounts().isEmpty()) {
      return;
    }
    for (Silence silence : silences.untold()) {
      jdbi.useTransaction(
          handle -> {
            if (silences.told(handle, silence)) {
              tell(handle, silence);
            }
          });
    }
  }

  private void tell(Handle handle, Silence silence) {
    switch (silence) {
      case Silences.NoMatch(Subscription subscription, _) -> tell(handle, silence, subscription);
      case Silences.DeadFeed(String address, String problem) ->
          tellAdmins(handle, silence, "silence.feed", address, problem);
      case Silences.NoArticle(_, var since) ->
          tellAdmins(
              handle,
              silence,
              "silence.articles",
              LocalDate.ofInstant(since, SubscriptionFactory.HANOI));
    }
  }

  private void tell(Handle handle, Silence silence, Subscription subscription) {
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
    sink.say(handle, "silence:" + silence.subject(), to, reply);
    sink.send(subscription.subscriber());
  }

  /** In both languages: nobody knows which one an admin speaks who never asked anything. */
  private void tellAdmins(Handle handle, Silence silence, String key, Object... gaps) {
    List<Block> blocks =
        List.of(
            Block.Paragraph.of(said(Texts.in(Language.ENGLISH), key, gaps)),
            Block.Paragraph.of(said(Texts.in(Language.VIETNAMESE), key, gaps)));
    for (String account : sink.accounts()) {
      for (Address admin : AdminNotices.chats(handle, admins, account)) {
        String turn = "silence:" + silence.subject() + ":" + admin.chat();
        sink.say(handle, turn, admin, new Reply(blocks, List.of()));
      }
    }
  }

  private static String said(Texts texts, String key, Object... gaps) {
    Object[] words = gaps.clone();
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i] instanceof LocalDate day ? texts.date(day) : words[i];
    }
    return texts.get(key, words);
  }
}
