/**
 * From passages to evidence: an article read once more as sentences with their entities, dates,
 * names and quantities ({@link org.doithoai.evidence.AnnotatedArticle}), what a sentence must have
 * in it to answer a question ({@link org.doithoai.evidence.EvidenceConstraint}), how well each
 * does ({@link org.doithoai.evidence.EvidenceFinder}), and whether the best is enough ({@link
 * org.doithoai.evidence.AnswerabilityClassifier}).
 *
 * <p>In: a {@link org.doithoai.question.Query} and the passages found for it. Out: sentences with
 * a score, in order. May use every package up to {@code retrieval}; knows no wording and no
 * Lucene.
 */
@NullMarked
package org.doithoai.evidence;

import org.jspecify.annotations.NullMarked;
