package org.doithoai.answer.llm;

/**
 * What a claim and the sentences quoted for it are compared by. Each has a value from 0 to 1; 0
 * where it does not apply.
 */
public enum ClaimFeature {
  /** The share of the claim's words, by weight, that stand in the sentences. */
  COVERED,
  /** The weight of the weightiest one that does not stand there, on a logarithmic scale. */
  MISSING_MOST,
  /** The share of the sentences' words, by weight, that stand in the claim. */
  TOLD,
  /** The same among the words from the first one that stands there to the last. */
  TOLD_BETWEEN,
  /** Names and figures of the claim that stand in the sentences, 1 for six. */
  ANCHORED,
  /** How many words the claim has, 1 for sixteen. */
  LENGTH,
  /** Names and figures that stand in a sentence before, or at the article's head, 1 for three. */
  FROM_CONTEXT,
  /** The share of pairs of names whose order is another one than in the sentence. */
  NAMES_TURNED,
  /** The share of words that are only to be in the sentences, and are so in the claim. */
  OPEN_LOST,
  /** There is a {@link Contradiction}. */
  CONTRADICTED,
  /** There are contradictions of more than one kind. */
  CONTRADICTED_TWICE
}
