/**
 * The digest: what is new since the last one, grouped by event and said in words, and that each
 * goes out once.
 *
 * <p>{@link org.doithoai.digest.NewArticleTracker} matches an article that is indexed for the first
 * time against all filters; {@link org.doithoai.digest.DueDigestJob}, run by {@link
 * org.doithoai.digest.DigestClock}, has what was matched written ({@link
 * org.doithoai.digest.EventWriter}) at the time a subscription names, and hands the {@link
 * org.doithoai.digest.Digest} to a {@link org.doithoai.digest.DigestSink} under a key of its own.
 *
 * <p>In: articles as they are indexed, subscriptions, the time. Out: digests, each once. May use
 * every package up to {@code subscription}; knows no chat and no platform. Times come from a clock
 * that is handed in.
 */
@NullMarked
package org.doithoai.digest;

import org.jspecify.annotations.NullMarked;
