/**
 * What somebody wants to be sent, and when: a {@link org.doithoai.subscription.DigestRequest} is
 * what a person's sentence asked for, a {@link org.doithoai.subscription.Subscription} is what is
 * kept of it: where to, in which language, about what ({@link org.doithoai.subscription.Filter})
 * and when ({@link org.doithoai.subscription.Timing}).
 *
 * <p>{@link org.doithoai.subscription.DigestRequestParser} reads sentences of either language, by
 * rules over the words of {@code requests.en.tsv} and {@code requests.vi.tsv}, {@link
 * org.doithoai.subscription.SubscriptionFactory} makes subscriptions of them, {@link
 * org.doithoai.subscription.SubscriptionStore} keeps them, {@link
 * org.doithoai.subscription.StoredFilters} tells which of them an article is for.
 *
 * <p>In: words of a person; articles as they are indexed. Out: subscriptions with their next time,
 * and which are to be told of an article. May use every package up to {@code answer}; knows no
 * chat. Times come from a clock that is handed in.
 */
@NullMarked
package org.doithoai.subscription;

import org.jspecify.annotations.NullMarked;
