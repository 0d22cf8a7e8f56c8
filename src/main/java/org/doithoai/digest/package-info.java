/**
 * The digest: who wants to be told of what, when it is due, what is new since the last one, and that
 * each goes out once.
 *
 * <p>A {@link org.doithoai.digest.Wish} is what a person's sentence asked for; a {@link
 * org.doithoai.digest.Subscription} is what is kept of it: where to, in which language, about what
 * ({@link org.doithoai.digest.Filter}) and when ({@link org.doithoai.digest.Timing}). An article that
 * is indexed for the first time is matched against all filters; at the time a subscription names,
 * what was matched since its last digest becomes a {@link org.doithoai.digest.Digest}, which is
 * written once under a key of its own.
 *
 * <p>May use every package up to {@code storage}; knows no chat and no platform. Times come from a
 * clock that is handed in.
 */
@NullMarked
package org.doithoai.digest;

import org.jspecify.annotations.NullMarked;
