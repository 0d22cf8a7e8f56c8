package org.doithoai.chat.telegram;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.doithoai.chat.Address;
import org.doithoai.chat.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Shows "typing …" while an answer takes longer than a moment; Telegram takes the sign away after
 * five seconds, so it is given again. A failure is of no account.
 */
final class Typing implements Platform.Working {

  private static final Logger LOG = LoggerFactory.getLogger(Typing.class);
  private static final long FIRST_MS = 250;
  private static final long AGAIN_MS = 4500;

  private final ScheduledFuture<?> signs;

  Typing(TelegramClient client, ScheduledExecutorService timer, Address address) {
    SendChatAction typing = new SendChatAction(address.chat(), ActionType.TYPING.toString());
    String thread = address.thread();
    if (thread != null) {
      typing.setMessageThreadId(Integer.valueOf(thread));
    }
    signs =
        timer.scheduleAtFixedRate(
            () -> send(client, typing), FIRST_MS, AGAIN_MS, TimeUnit.MILLISECONDS);
  }

  private static void send(TelegramClient client, SendChatAction typing) {
    try {
      var _ = client.executeAsync(typing);
    } catch (TelegramApiException | RuntimeException e) {
      LOG.debug("no sign of typing: {}", e.toString());
    }
  }

  @Override
  public void close() {
    signs.cancel(false);
  }
}
