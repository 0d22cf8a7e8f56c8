/**
 * Telegram: private chats, groups, topics and inline mode, over long polling of the Bot API.
 *
 * <p>In: {@code Polling} fetches updates, {@code UpdateDecoder} decodes each by itself, {@code
 * UpdateReader} makes those that concern the bot into {@link org.doithoai.messaging.Incoming},
 * which {@link org.doithoai.platform.telegram.TelegramAdapter} hands to its {@link
 * org.doithoai.messaging.MessagePipeline} before the next fetch acknowledges them. Out: {@code
 * TelegramMessageWriter} makes a {@link org.doithoai.messaging.Reply} into messages with entities,
 * never markup; {@code TelegramSender} sends them and tells what became of each. {@code
 * InlineAnswers} answers inline queries on the side.
 *
 * <p>The only package that knows TelegramBots. May use {@code text}, {@code messaging} and {@code
 * conversation}; started by {@code app} alone.
 */
@NullMarked
package org.doithoai.platform.telegram;

import org.jspecify.annotations.NullMarked;
