package org.doithoai.digest;

import java.util.List;
import org.doithoai.subscription.Subscription;

/** An event for each article, called by its key; what was told before is no event. */
public final class FakeWriter implements DigestWriter {

  @Override
  public Digest write(Subscription subscription, DigestInput input) {
    List<Event> events =
        input.news().stream()
            .filter(news -> news.correction() || !input.told().contains(news.article()))
            .map(
                news ->
                    new Event(
                        news.article(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        news.correction(),
                        "because"))
            .toList();
    return new Digest(subscription.language(), events, 0, input.caughtUp());
  }
}
