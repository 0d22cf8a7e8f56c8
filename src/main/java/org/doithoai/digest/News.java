package org.doithoai.digest;

import org.jspecify.annotations.Nullable;

/**
 * An article that a subscription has not been told of as it is now.
 *
 * @param article its key in the index, {@link org.doithoai.index.IndexedArticle#key()}
 * @param sent the snapshot of the earlier state that it was told of; null when it was told of none
 */
public record News(String article, @Nullable String sent) {}
