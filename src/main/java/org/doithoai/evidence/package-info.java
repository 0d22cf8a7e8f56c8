/**
 * From passages to evidence: the sentences of the articles found, each with its neighbours as a
 * {@link org.doithoai.evidence.Window}, what is known of each ({@link
 * org.doithoai.evidence.Feature}), and one learned model that orders them and says how probable an
 * answer is ({@link org.doithoai.evidence.EvidenceModel}).
 *
 * <p>{@link org.doithoai.evidence.EvidenceFinder} is where to start. It searches once; {@link
 * org.doithoai.evidence.WindowFinder} cuts the articles found into windows; {@code TermMatrix} has
 * which sentence has which term of the question, {@code AnswerSpans} what may be the very thing
 * asked for, {@code WindowFeatures} makes numbers of both.
 *
 * <p>In: a {@link org.doithoai.question.QuestionFrame}. Out: windows in order, and a probability.
 * May use every package up to {@code retrieval}; knows no wording and no Lucene.
 */
@NullMarked
package org.doithoai.evidence;

import org.jspecify.annotations.NullMarked;
