/**
 * Telegram: private chats, groups, topics and inline mode, over long polling of the Bot API.
 *
 * <p>In: {@code Polling} fetches updates, {@code UpdateDecoder} decodes each by itself, {@code
 * UpdateReader} makes those that concern the bot into {@link org.doithoai.chat.Incoming}, which
 * {@link org.doithoai.chat.telegram.TelegramAdapter} hands to its {@link
 * org.doithoai.chat.Exchange} before the next fetch acknowledges them. Out: {@code MessageWriter}
 * makes a {@link org.doithoai.chat.Reply} into messages with entities, never markup; {@code Sender}
 * sends them and tells what became of each. {@code InlineAnswers} answers inline queries on the
 * side.
 *
 * <p>The only package that knows TelegramBots. Imported by the command line alone.
 */
@NullMarked
package org.doithoai.chat.telegram;

import org.jspecify.annotations.NullMarked;
