package org.doithoai.chat.slack;

import com.slack.api.methods.SlackApiTextResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doithoai.chat.Address;
import org.doithoai.chat.Incoming;
import org.doithoai.chat.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What makes the assistant pane pleasant and is of no account when it fails: a status while an
 * answer takes longer than a moment, and a title for each conversation. Any number of threads.
 */
final class Courtesies {

  private static final Logger LOG = LoggerFactory.getLogger(Courtesies.class);
  private static final long STATUS_AFTER_MS = 250;

  /** Slack takes a status away after two minutes. */
  private static final long STATUS_AGAIN_MS = 90_000;

  private static final int LONGEST_TITLE = 80;
  private static final int TITLES_REMEMBERED = 5_000;

  private final WebApi api;
  private final String token;
  private final ScheduledExecutorService timer;
  private final Map<String, Boolean> titled =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > TITLES_REMEMBERED;
        }
      };

  /**
   * @param timer runs what is done later; its tasks are short of a call each
   */
  Courtesies(WebApi api, String token, ScheduledExecutorService timer) {
    this.api = api;
    this.token = token;
    this.timer = timer;
  }

  private static boolean inPane(Address address) {
    return address.direct() && address.thread() != null;
  }

  /** Shows that work goes on, until it is closed. */
  Platform.Working working(Address address) {
    if (!inPane(address)) {
      return () -> {};
    }
    AtomicBoolean shown = new AtomicBoolean();
    ScheduledFuture<?> signs =
        timer.scheduleAtFixedRate(
            () -> {
              shown.set(true);
              status(address, "…");
            },
            STATUS_AFTER_MS,
            STATUS_AGAIN_MS,
            TimeUnit.MILLISECONDS);
    return () -> {
      signs.cancel(false);
      if (shown.get()) {
        timer.execute(() -> status(address, ""));
      }
    };
  }

  private void status(Address address, String words) {
    call(
        client ->
            client.assistantThreadsSetStatus(
                r -> r.channelId(address.chat()).threadTs(address.thread()).status(words)));
  }

  /** Gives a conversation of the pane its first question as a title. */
  void title(Incoming.Message question) {
    Address address = question.address();
    if (!inPane(address) || question.edited() || question.text().isEmpty()) {
      return;
    }
    synchronized (titled) {
      if (titled.putIfAbsent(address.chat() + " " + address.thread(), true) != null) {
        return;
      }
    }
    String text = question.text().lines().findFirst().orElse("");
    String title =
        text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
    timer.execute(
        () ->
            call(
                client ->
                    client.assistantThreadsSetTitle(
                        r -> r.channelId(address.chat()).threadTs(address.thread()).title(title))));
  }

  private <T extends SlackApiTextResponse> void call(WebApi.Call<T> call) {
    WebApi.Result<T> result = api.call(token, call);
    if (!(result instanceof WebApi.Result.Done)) {
      LOG.debug("not done: {}", result);
    }
  }
}
