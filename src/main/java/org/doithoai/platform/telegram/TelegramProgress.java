package org.doithoai.platform.telegram;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.Reply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionType;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Shows that an answer is under way: "typing …" when it takes longer than a moment, and in private
 * chats what there is of it, as a draft. Telegram takes the sign away after five seconds and the
 * draft after thirty, so they are given again. A failure is of no account.
 */
final class TelegramProgress implements Platform.Working {

  private static final Logger LOG = LoggerFactory.getLogger(TelegramProgress.class);
  private static final long FIRST_MS = 250;
  private static final long AGAIN_MS = 4500;
  private static final long RECEIPT_MS = 1500;

  /** Drafts with the same number are one that grows. */
  private static final AtomicInteger DRAFTS = new AtomicInteger();

  private final TelegramClient client;
  private final Address address;
  private final int number = Math.floorMod(DRAFTS.incrementAndGet(), Integer.MAX_VALUE) + 1;
  private final ScheduledFuture<?> signs;
  private final @Nullable ScheduledFuture<?> receipt;
  private final AtomicBoolean received = new AtomicBoolean();
  private final @Nullable Integer question;
  private volatile @Nullable SendMessageDraft draft;

  /**
   * @param question the message that is answered; null when it was none
   */
  TelegramProgress(
      TelegramClient client,
      ScheduledExecutorService timer,
      Address address,
      @Nullable Integer question) {
    this.client = client;
    this.question = question;
    this.address = address;
    SendChatAction typing = new SendChatAction(address.chat(), ActionType.TYPING.toString());
    typing.setMessageThreadId(thread());
    signs =
        timer.scheduleAtFixedRate(
            () -> {
              SendMessageDraft grown = draft;
              send(grown == null ? typing : grown);
            },
            FIRST_MS,
            AGAIN_MS,
            TimeUnit.MILLISECONDS);
    receipt =
        isPrivate() || question == null
            ? null
            : timer.schedule(this::receive, RECEIPT_MS, TimeUnit.MILLISECONDS);
  }

  /** Among several people "typing" does not say what is being answered: eyes on the question do. */
  private void receive() {
    received.set(true);
    react(List.of(new ReactionTypeEmoji("👀")));
  }

  private void react(List<ReactionType> reactions) {
    if (question != null) {
      SetMessageReaction reaction = new SetMessageReaction(address.chat(), question);
      reaction.setReactionTypes(reactions);
      send(reaction);
    }
  }

  @Override
  public void show(String searched, Reply soFar) {
    if (!isPrivate()) {
      return;
    }
    EntityText text = TelegramMessageWriter.texts(soFar).getFirst();
    SendMessageDraft grown = new SendMessageDraft(Long.valueOf(address.chat()), number);
    grown.setMessageThreadId(thread());
    grown.setText(text.text());
    grown.setEntities(TelegramSender.entities(text.marks()));
    draft = grown;
    send(grown);
  }

  /** Groups and channels have numbers below zero. */
  private boolean isPrivate() {
    return !address.chat().startsWith("-");
  }

  private @Nullable Integer thread() {
    String thread = address.thread();
    return thread == null ? null : Integer.valueOf(thread);
  }

  private void send(BotApiMethod<Boolean> sign) {
    try {
      var _ = client.executeAsync(sign);
    } catch (TelegramApiException | RuntimeException e) {
      LOG.debug("no sign of progress: {}", e.toString());
    }
  }

  @Override
  public void close() {
    signs.cancel(false);
    if (receipt != null) {
      receipt.cancel(false);
    }
    if (received.get()) {
      react(List.of());
    }
  }
}
