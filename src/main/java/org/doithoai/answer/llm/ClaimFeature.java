package org.doithoai.answer.llm;

/**
 * What a claim and the sentences quoted for it are compared by. Each has a value from 0 to 1; 0
 * where it does not apply.
 */
public enum ClaimFeature {
  /** The share of the claim's words, by weight, that stand in the sentences. */
  COVERED,
  /** The weight of the weightiest one that does not stand there. */
  MISSING_MOST,
  /** The share of the sentences' words, by weight, that stand in the claim. */
  TOLD,
  /** Names and figures of the claim that stand in the sentences, 1 for six. */
  ANCHORED,
  /** Claim and sentences are in two languages. */
  ACROSS,
  /** How many words the claim has, 1 for sixteen. */
  LENGTH,
  /** Names and figures that stand in a sentence before, or at the article's head, 1 for three. */
  FROM_CONTEXT,
  /** A small number that stands nowhere, nor another in its stead: {@code the three ministers}. */
  UNCOUNTED,
  /** They tell another act instead. */
  ACT_OTHER,
  /** They have another rank or office instead. */
  OFFICE_OTHER,
  /** They have another body or force instead. */
  BODY_OTHER,
  /** They have another direction, order, measure or time instead: "after" for "before". */
  OTHER_WORD,
  /** How far the claim goes: "all", "only" without the same in the sentences. */
  SCOPE_ADDED,
  /** How surely a name or figure stands beside another word than in the sentences. */
  NEIGHBOUR_OTHER,
  /** Another one acts than in the claim. */
  OTHER_ACTS,
  /** The one who acts in the claim is acted on. */
  ROLES_REVERSED,
  /** An act that is done in the claim is only to be in the sentences. */
  ACT_OPEN_LOST,
  /** An act that is only to be in the claim is done in the sentences. */
  ACT_OPEN_ADDED,
  /** A name comes from a sentence before where these name another of its sort. */
  CONTEXT_RIVAL,
  /** A person comes from a sentence before where a nearer one names another. */
  OTHER_MEANT,
  /** The share of words that are only to be in the sentences, and are so in the claim. */
  OPEN_LOST,
  /** The share of words that one denies and the other does not. */
  DENIED_OTHERWISE,
  /** One denies anything, the other nothing. */
  DENIAL
}
