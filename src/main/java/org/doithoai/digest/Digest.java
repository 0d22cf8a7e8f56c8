package org.doithoai.digest;

import java.util.List;
import org.doithoai.text.Language;

/**
 * What is new, for one subscription.
 *
 * @param language which it speaks
 * @param events the weightiest first
 * @param more how many further events there are that it does not show
 * @param caughtUp whether it stands for several that were missed
 */
public record Digest(Language language, List<Event> events, int more, boolean caughtUp) {

  public Digest {
    events = List.copyOf(events);
  }
}
