package org.doithoai.facts;

import org.jspecify.annotations.Nullable;

/**
 * What one person says in an article without a break.
 *
 * @param first its first sentence, by its number in the article
 * @param end one past its last
 * @param direct true for the person's own words, between quotation marks or as a turn of a
 *     transcript; false where the article tells of them
 * @param speaker who says it, by the fullest name that the article has; null where that is not told
 * @param named false if that is only who spoke right before
 */
public record Utterance(
    int first, int end, boolean direct, @Nullable String speaker, boolean named) {}
