/**
 * What ships in {@code knowledge/} and is computed offline: the bilingual lexicon, aligned word by
 * word from parallel text ({@link org.doithoai.training.LexiconTrainer}; IBM model 1 and a hidden
 * Markov model over positions, decision 10).
 *
 * <p>In: files of sentence pairs. Out: {@code lexicon.tsv.gz}. May use {@code text} and {@code
 * lexicon}; a running bot needs nothing of it.
 */
@NullMarked
package org.doithoai.training;

import org.jspecify.annotations.NullMarked;
