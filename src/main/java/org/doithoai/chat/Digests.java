package org.doithoai.chat;

import java.util.function.BiFunction;
import org.doithoai.digest.Arrivals;
import org.doithoai.digest.Deliveries;
import org.doithoai.digest.DigestSettings;
import org.doithoai.digest.DigestWriter;
import org.doithoai.digest.SubscriptionWords;
import org.doithoai.digest.Subscriptions;
import org.doithoai.digest.WishReader;
import org.doithoai.digest.Zones;
import org.doithoai.language.Language;

/**
 * What conversations need to talk about digests.
 *
 * @param words says what a subscription is
 * @param post brings digests to the chats that are spoken with
 * @param languageOf the language of a text; the one that is handed in where the text does not show it
 */
public record Digests(
    Subscriptions subscriptions,
    Deliveries deliveries,
    Arrivals arrivals,
    Zones zones,
    WishReader reader,
    DigestWriter writer,
    SubscriptionWords words,
    DigestPost post,
    BiFunction<String, Language, Language> languageOf,
    DigestSettings settings) {}
