package org.doithoai.platform.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Incoming;

/**
 * Gives each conversation of the assistant pane its first question as a title; a failure is of no
 * account. Any number of threads.
 */
final class ThreadTitles {

  private static final int LONGEST = 80;
  private static final int REMEMBERED = 5_000;

  private final WebApi api;
  private final String token;
  private final ScheduledExecutorService timer;
  private final Map<String, Boolean> given =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  ThreadTitles(WebApi api, String token, ScheduledExecutorService timer) {
    this.api = api;
    this.token = token;
    this.timer = timer;
  }

  /** Gives the title, some time soon, if there was no question before. */
  void give(Incoming.Message question) {
    Address address = question.address();
    if (!SlackProgress.inPane(address) || question.edited() || question.text().isEmpty()) {
      return;
    }
    synchronized (given) {
      if (given.putIfAbsent(address.chat() + " " + address.thread(), true) != null) {
        return;
      }
    }
    String text = question.text().lines().findFirst().orElse("");
    String title = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    timer.execute(
        () ->
            api.call(
                token,
                client ->
                    client.assistantThreadsSetTitle(
                        r -> r.channelId(address.chat()).threadTs(address.thread()).title(title))));
  }
}
