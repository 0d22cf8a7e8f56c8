package org.doithoai.digest;

/**
 * An article that a subscription has not been told of in this state.
 *
 * @param article its key in the index, {@link org.doithoai.index.IndexedArticle#key()}
 * @param correction whether an earlier state of it went out to this subscription already
 */
public record News(String article, boolean correction) {}
