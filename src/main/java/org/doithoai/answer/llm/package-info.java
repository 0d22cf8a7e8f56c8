/**
 * Answers with a language model, of which nothing is believed: numbered passages go out, proposed
 * claims come in, and only those are shown that the passages prove.
 *
 * <p>{@link org.doithoai.answer.llm.ModelAnswerer} is where to start. It first has the answer
 * without a model, which stands whenever the model fails, is late or says nothing that holds.
 * {@link org.doithoai.answer.llm.ModelPrompt} words the request, {@link
 * org.doithoai.answer.llm.ModelCall} makes it within the time limit, {@link
 * org.doithoai.answer.llm.ProposedAnswer} is what came back, {@link
 * org.doithoai.answer.llm.ClaimVerifier} tests each claim of it.
 *
 * <p>A claim is annotated once, the sentences quoted for it are those of the article's stored
 * annotations; a {@link org.doithoai.answer.llm.Proposition} is one of them. A {@link
 * org.doithoai.answer.llm.ClaimComparison} lays the claim beside the sentences: where its words
 * stand there ({@link org.doithoai.answer.llm.ClaimAlignment}), in which order its names do ({@link
 * org.doithoai.answer.llm.NameOrder}) and whether there is a {@link
 * org.doithoai.answer.llm.Contradiction}, of whatever kind. What it finds is the value of a {@link
 * org.doithoai.answer.llm.ClaimFeature}, and {@link org.doithoai.answer.llm.ClaimModel} makes one
 * probability of them. Words that exclude each other stand in {@code contrasts.tsv}.
 *
 * <p>The only package of answering that sees LangChain4j. May use every package up to {@code
 * answer}. Nothing here is loaded unless a model is configured.
 */
@NullMarked
package org.doithoai.answer.llm;

import org.jspecify.annotations.NullMarked;
