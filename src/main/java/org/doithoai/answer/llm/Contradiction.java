package org.doithoai.answer.llm;

/** What a claim says and the sentences quoted for it do not, though they say something like it. */
enum Contradiction {
  /** They tell another act instead. */
  ACT,
  /** They have another rank or office instead. */
  OFFICE,
  /** They have another body or force instead. */
  BODY,
  /** They have another direction, order, measure or time instead: "after" for "before". */
  WORD,
  /** The claim goes further: "all", "only", "the first" without the same in the sentences. */
  SCOPE,
  /** A name or figure stands beside another word than in the sentences. */
  NEIGHBOUR,
  /** Those on both sides of an act stand the other way round. */
  ROLES,
  /** An act that is only to be in the claim is done in the sentences. */
  ACT_PLANNED,
  /** The claim says that something will be, the sentences do not. */
  PLANNED,
  /** The claim says that something is done, and the sentences only what is to be. */
  DONE,
  /** One denies anything, the other nothing. */
  DENIAL,
  /** A name or figure comes from elsewhere where these have another of its sort. */
  RIVAL,
  /** A person comes from a sentence before where a nearer one names another. */
  OTHER_MEANT
}
