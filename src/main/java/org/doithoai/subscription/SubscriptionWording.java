package org.doithoai.subscription;

import org.doithoai.text.Language;

/** Says in words what a subscription is. Any number of threads may use one. */
public interface SubscriptionWording {

  /** What it is about: {@code Japan, South Korea}. */
  String filter(Filter filter, Language language);

  /** When it is due: {@code on weekdays at 07:30, Hanoi time}. */
  String timing(Timing timing, Language language);
}
