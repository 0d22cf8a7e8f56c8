package org.doithoai.messaging;

import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who writes to the bot. Names are not kept.
 *
 * @param id the platform's id of the person with the platform: {@code telegram:204}
 * @param language what the person's own programme is set to; null when that is not told, or is
 *     neither of the two languages
 */
public record ChatUser(String id, @Nullable Language language) {}
