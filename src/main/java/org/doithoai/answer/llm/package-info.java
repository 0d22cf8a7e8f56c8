/**
 * Answers with a language model, of which nothing is believed: numbered passages go out, proposed
 * claims come in, and only those are shown that the passages prove.
 *
 * <p>{@link org.doithoai.answer.llm.ModelAnswerer} is where to start. It first has the answer
 * without a model, which stands whenever the model fails, is late or says nothing that holds.
 * {@link org.doithoai.answer.llm.ModelPrompt} words the request, {@link
 * org.doithoai.answer.llm.ModelCall} makes it within the time limit, {@link
 * org.doithoai.answer.llm.ProposedAnswer} is what came back, {@link
 * org.doithoai.answer.llm.ClaimVerifier} tests each claim of it, by one class for each thing that
 * a claim may get wrong ({@code …Check}) and by the word lists beside them ({@code families.txt},
 * {@code acts.txt}, {@code offices.txt}).
 *
 * <p>The only package of answering that sees LangChain4j. May use every package up to {@code
 * answer}. Nothing here is loaded unless a model is configured.
 */
@NullMarked
package org.doithoai.answer.llm;

import org.jspecify.annotations.NullMarked;
