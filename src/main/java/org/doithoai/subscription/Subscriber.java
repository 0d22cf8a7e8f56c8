package org.doithoai.subscription;

import org.jspecify.annotations.Nullable;

/**
 * Where a digest goes, in the words of the chat's addresses.
 *
 * @param account which of the bot's accounts, with its platform: {@code telegram:7301}
 * @param chat the platform's id of the chat or channel
 * @param thread the platform's id of the topic or thread in it; null for the chat itself
 * @param direct whether it is the private chat of one person with the bot
 */
public record Subscriber(String account, String chat, @Nullable String thread, boolean direct) {}
