package org.doithoai.platform.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.doithoai.messaging.LeaderTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Fetches updates and hands each batch over; the next fetch, which acknowledges a batch, is made
 * only after the hand-over returned. Built on the library's long polling, whose traps it goes
 * round. Once stopped it is of no further use.
 */
final class Polling implements LeaderTask.Work {

  private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

  private static final List<String> WANTED =
      List.of(
          "message",
          "edited_message",
          "channel_post",
          "callback_query",
          "inline_query",
          "guest_message",
          "message_reaction",
          "my_chat_member");
  private static final int BATCH = 100;
  private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

  /** After a week without updates Telegram numbers anew, perhaps with lower numbers. */
  private static final Duration NUMBERS_HOLD = Duration.ofDays(6);

  private final TelegramSettings settings;
  private final Connections connections;
  private final Consumer<List<Update>> receiver;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("telegram-poll").daemon().factory());
  private final TelegramBotsLongPollingApplication library;
  private volatile @Nullable BotSession session;
  private volatile Instant lastUpdate;
  private volatile boolean stopping;

  /**
   * @param receiver when it returns the updates are on disk; when it throws they are not
   */
  Polling(
      TelegramSettings settings,
      Connections connections,
      PollBackOff backOff,
      Consumer<List<Update>> receiver,
      Clock clock) {
    this.settings = settings;
    this.connections = connections;
    this.receiver = receiver;
    this.clock = clock;
    this.lastUpdate = clock.instant();
    this.library =
        new TelegramBotsLongPollingApplication(
            ObjectMapper::new, connections::fetching, () -> thread, () -> backOff);
  }

  /** Begins to fetch. May be called again when it fails. */
  @Override
  public boolean start() {
    try {
      session =
          library.registerBot(
              settings.token(), connections::url, this::fetch, updates -> receive(updates));
      return true;
    } catch (TelegramApiException e) {
      LOG.warn("Telegram does not let the bot fetch yet: {}", e.getMessage());
    }
    try {
      library.unregisterBot(settings.token());
    } catch (TelegramApiException e) {
      LOG.debug("not registered: {}", e.getMessage());
    }
    return false;
  }

  private GetUpdates fetch(int last) {
    int offset = last + 1;
    BotSession polling = session;
    if (polling != null && lastUpdate.plus(NUMBERS_HOLD).isBefore(clock.instant())) {
      polling.getLastReceivedUpdate().set(0);
      lastUpdate = clock.instant();
      offset = 0;
    }
    UpdateDecoder fetch = new UpdateDecoder();
    fetch.setOffset(last == 0 ? 0 : offset);
    fetch.setLimit(BATCH);
    fetch.setTimeout(Math.toIntExact(settings.pollTimeout().toSeconds()));
    fetch.setAllowedUpdates(WANTED);
    return fetch;
  }

  /**
   * Returns when the updates are on disk. An exception would end the library's polling for good, so
   * it is thrown only at the end, when the updates must not be acknowledged any more.
   */
  private void receive(List<Update> updates) {
    lastUpdate = clock.instant();
    while (true) {
      try {
        receiver.accept(updates);
        return;
      } catch (RuntimeException e) {
        if (stopping) {
          throw e;
        }
        LOG.error("Updates could not be written down, trying again: {}", e.toString());
        try {
          Thread.sleep(TRY_AGAIN);
        } catch (InterruptedException interrupted) {
          throw e;
        }
      }
    }
  }

  /** Ends fetching; updates that are being written down are written down, as long as this. */
  @Override
  public void stop() throws InterruptedException {
    stopping = true;
    BotSession polling = session;
    if (polling != null) {
      polling.stop();
    }
    connections.stopFetching();
    thread.shutdown();
    if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
