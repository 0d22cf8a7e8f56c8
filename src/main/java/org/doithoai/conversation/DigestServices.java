package org.doithoai.conversation;

import java.util.function.BiFunction;
import org.doithoai.digest.DeliveryStore;
import org.doithoai.digest.DigestSettings;
import org.doithoai.digest.DigestWriter;
import org.doithoai.digest.NewArticleTracker;
import org.doithoai.subscription.DigestRequestReader;
import org.doithoai.subscription.PersonalTimeZones;
import org.doithoai.subscription.SubscriptionStore;
import org.doithoai.subscription.SubscriptionWording;
import org.doithoai.text.Language;

/**
 * What conversations need to talk about digests.
 *
 * @param words says what a subscription is
 * @param post brings digests to the chats that are spoken with
 * @param languageOf the language of a text; the one that is handed in where the text does not show
 *     it
 */
public record DigestServices(
    SubscriptionStore subscriptions,
    DeliveryStore deliveries,
    NewArticleTracker arrivals,
    PersonalTimeZones zones,
    DigestRequestReader reader,
    DigestWriter writer,
    SubscriptionWording words,
    OutboxDigestSink post,
    BiFunction<String, Language, Language> languageOf,
    DigestSettings settings) {}
