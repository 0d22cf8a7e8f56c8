/**
 * What ships in {@code knowledge/} and is computed offline.
 *
 * <p>The bilingual lexicon, aligned word by word from parallel text ({@link
 * org.doithoai.training.LexiconTrainer}; IBM model 1 and a hidden Markov model over positions,
 * decision 10). In: files of sentence pairs. Out: {@code lexicon.tsv.gz}.
 *
 * <p>The weights of evidence. In: {@linkplain org.doithoai.training.TrainingSet questions} whose
 * answers are known. They are asked ({@link org.doithoai.training.ExampleFinder}), a conditional
 * logit model learns the order of windows and a logistic regression the probability of an answer
 * ({@link org.doithoai.training.EvidenceTrainer}). Out: {@code evidence-weights.tsv}.
 *
 * <p>May use every package up to {@code evidence}; a running bot needs nothing of it.
 */
@NullMarked
package org.doithoai.training;

import org.jspecify.annotations.NullMarked;
