package org.doithoai.platform.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Shows in the assistant pane that work goes on: a status when it takes longer than a moment, then
 * the words there are, as a message that grows, which the next message to that place becomes. Any
 * number of threads.
 */
final class SlackProgress {

  private static final long STATUS_AFTER_MS = 250;

  /** Slack takes a status away after two minutes. */
  private static final long STATUS_AGAIN_MS = 90_000;

  private static final int REMEMBERED = 1_000;

  private final WebApi api;
  private final String token;
  private final ScheduledExecutorService timer;
  private final Map<Address, AnswerStream> streams =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, AnswerStream> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param timer runs what is done later; its tasks are short of a call each
   */
  SlackProgress(WebApi api, String token, ScheduledExecutorService timer) {
    this.api = api;
    this.token = token;
    this.timer = timer;
  }

  /** Whether this is a conversation of the pane. */
  static boolean inPane(Address address) {
    return address.direct() && address.thread() != null && address.aside() == null;
  }

  /** Shows that work goes on, until it is closed. */
  Platform.Working working(Address address) {
    return inPane(address) ? new Shown(address) : () -> {};
  }

  private final class Shown implements Platform.Working {

    private final Address address;
    private final AtomicBoolean said = new AtomicBoolean();
    private final ScheduledFuture<?> signs;

    Shown(Address address) {
      this.address = address;
      this.signs =
          timer.scheduleAtFixedRate(
              () -> {
                said.set(true);
                status("…");
              },
              STATUS_AFTER_MS,
              STATUS_AGAIN_MS,
              TimeUnit.MILLISECONDS);
    }

    @Override
    public void show(Reply soFar) {
      StringBuilder words = new StringBuilder();
      for (Block block : soFar.blocks()) {
        if (block instanceof Block.Paragraph paragraph) {
          words.append(words.isEmpty() ? "" : "\n\n").append(paragraph.text().words());
        }
      }
      synchronized (streams) {
        streams
            .computeIfAbsent(address, at -> new AnswerStream(api, token, at, timer))
            .grow(words.toString());
      }
    }

    private void status(String words) {
      api.call(
          token,
          client ->
              client.assistantThreadsSetStatus(
                  r -> r.channelId(address.chat()).threadTs(address.thread()).status(words)));
    }

    @Override
    public void close() {
      signs.cancel(false);
      if (said.get()) {
        timer.execute(() -> status(""));
      }
    }
  }

  /** The ts of the message that grew there, which grows no more; null when there is none. */
  @Nullable String grown(Address address) {
    AnswerStream stream;
    synchronized (streams) {
      stream = streams.get(address);
    }
    return stream == null ? null : stream.end();
  }

  /** What grew there has become a message, or is gone. */
  void settled(Address address) {
    synchronized (streams) {
      streams.remove(address);
    }
  }
}
