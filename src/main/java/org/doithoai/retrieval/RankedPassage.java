package org.doithoai.retrieval;

import org.doithoai.text.Language;

/**
 * A passage found.
 *
 * @param docId the Lucene document, in the searcher that was asked
 * @param language whose list it comes from
 * @param score comparable within its list only
 */
public record RankedPassage(int docId, Language language, double score) {}
