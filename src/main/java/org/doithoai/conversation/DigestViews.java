package org.doithoai.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doithoai.digest.DeliveryStore.Delivery;
import org.doithoai.digest.Digest;
import org.doithoai.digest.DigestInput;
import org.doithoai.digest.Event;
import org.doithoai.digest.NewsItem;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;
import org.doithoai.subscription.Subscription;

/** Digests as people look at them: before they come, further pages, why they came. */
final class DigestViews {

  private static final int PREVIEWED = 10;

  private final DigestServices digests;

  DigestViews(DigestServices digests) {
    this.digests = digests;
  }

  /** How a digest would look now: with what waits, else with the newest articles that match. */
  Reply preview(Subscription subscription) {
    Texts texts = Texts.in(subscription.language());
    List<NewsItem> news = digests.deliveries().waiting(subscription.id());
    boolean old = news.isEmpty();
    if (old) {
      news = digests.arrivals().preview(subscription.filter(), PREVIEWED);
    }
    DigestInput input = new DigestInput(news, Set.of(), false, 0);
    Digest digest = digests.writer().write(subscription, input);
    if (digest.events().isEmpty()) {
      return Reply.of(texts.get("digest.preview.none"));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Text.of(texts.get(old ? "digest.preview.old" : "digest.preview"), Style.ITALIC)));
    blocks.addAll(DigestReply.of(digest, 0).blocks());
    return new Reply(blocks, List.of());
  }

  /** A further page of a digest that came. */
  Reply more(Subscription subscription, Delivery delivery, int first) {
    Texts texts = Texts.in(subscription.language());
    Digest digest = digests.writer().write(subscription, delivery.material());
    if (first >= digest.events().size()) {
      return Reply.of(texts.get("button.old"));
    }
    return DigestReply.of(digest, first)
        .with(
            OutboxDigestSink.more(texts, delivery.id(), digest, first)
                .map(button -> List.of(List.of(button)))
                .orElse(List.of()));
  }

  /** Why a digest came: what was subscribed, and what of it each event is about. */
  Reply why(Subscription subscription, Delivery delivery, Texts texts) {
    Digest digest = digests.writer().write(subscription, delivery.material());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            texts.get(
                "digest.why",
                digests.words().filter(subscription.filter(), texts.language()),
                digests.words().timing(subscription.timing(), texts.language()))));
    for (Event event : digest.events()) {
      blocks.add(
          new Block.Paragraph(
              Text.of(event.title(), Style.BOLD).and("\n" + event.reason())));
    }
    return new Reply(blocks, List.of());
  }
}
