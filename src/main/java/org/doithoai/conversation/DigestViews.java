package org.doithoai.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.digest.DeliveryStore.Delivery;
import org.doithoai.digest.Digest;
import org.doithoai.digest.DigestInput;
import org.doithoai.digest.Event;
import org.doithoai.digest.NewArticleTracker;
import org.doithoai.digest.NewsItem;
import org.doithoai.facts.Fact;
import org.doithoai.index.DayRange;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Subscription;

/** Digests as people look at them: before they come, further pages, why they came. */
final class DigestViews {

  private static final int PREVIEWED = 10;

  /** So many events of a digest are what a question to it may be about. */
  private static final int ASKED_ABOUT = 3;

  /** So many articles of the days that are looked back at are read at most. */
  private static final int LOOKED_BACK = 60;

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

  /**
   * What some days brought, in numbers beside those of as many days before them, and each event.
   */
  Reply lookBack(Subscription about, DayRange days) {
    Texts texts = Texts.in(about.language());
    long length = days.until().toEpochDay() - days.from().toEpochDay() + 1;
    DayRange before = new DayRange(days.from().minusDays(length), days.from().minusDays(1));
    Digest now = digest(about, days);
    if (now.events().isEmpty()) {
      return Reply.of(
          texts.get("digest.back.none", texts.date(days.from()), texts.date(days.until())));
    }
    Digest then = digest(about, before);
    NewArticleTracker arrivals = digests.arrivals();
    Set<String> partners = new TreeSet<>(arrivals.facts(Fact.Kind.PARTNER, now.events()));
    partners.removeAll(arrivals.facts(Fact.Kind.PARTNER, then.events()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Text.of(
                texts.get(
                    "digest.back",
                    texts.date(days.from()),
                    texts.date(days.until()),
                    now.events().size() + now.more(),
                    arrivals.facts(Fact.Kind.DOCUMENT, now.events()).size(),
                    then.events().size() + then.more(),
                    arrivals.facts(Fact.Kind.DOCUMENT, then.events()).size()),
                Style.BOLD)));
    if (!partners.isEmpty()) {
      Filter anew = new Filter(partners, Set.of(), Set.of(), List.of(), List.of());
      String names = digests.words().filter(anew, about.language());
      blocks.add(Block.Paragraph.of(texts.get("digest.back.new", names)));
    }
    blocks.addAll(DigestReply.events(now.events(), texts));
    return new Reply(blocks, List.of());
  }

  private Digest digest(Subscription about, DayRange days) {
    List<NewsItem> news = digests.arrivals().of(days, about.filter(), LOOKED_BACK);
    return digests.writer().write(about, new DigestInput(news, Set.of(), false, 0));
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

  /** The titles of the first events of a digest that came, the first one last. */
  List<String> titles(Subscription subscription, Delivery delivery) {
    Digest digest = digests.writer().write(subscription, delivery.material());
    return digest.events().stream().limit(ASKED_ABOUT).map(Event::title).toList().reversed();
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
          new Block.Paragraph(Text.of(event.title(), Style.BOLD).and("\n" + event.reason())));
    }
    return new Reply(blocks, List.of());
  }
}
