package org.doithoai.digest;

import java.util.List;
import org.doithoai.subscription.Subscription;

/** An event for each article, called by its key; what was told before is no event. */
public final class FakeWriter implements DigestWriter {

  @Override
  public Digest write(Subscription subscription, DigestInput material) {
    List<Event> events =
        material.news().stream()
            .filter(news -> news.correction() || !material.told().contains(news.article()))
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
    return new Digest(subscription.language(), events, 0, material.caughtUp());
  }
}
