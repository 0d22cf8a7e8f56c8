package org.doithoai.digest;

import java.time.Duration;

/**
 * How digests go out; {@code config/doithoai.yaml} explains each.
 *
 * @param perSecond most digests a second for one account, so that those of the same minute are
 *     spread and answers find their way between them; 0 for no limit
 * @param late from then on a digest says that it comes late
 * @param tooLate from then on it does not go out any more, and the next one tells its news
 * @param keep how long it is kept what a subscription was told
 * @param perChat most subscriptions of a chat
 */
public record DigestSettings(
    int perSecond, Duration late, Duration tooLate, Duration keep, int perChat) {}
