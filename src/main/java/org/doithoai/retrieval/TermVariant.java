package org.doithoai.retrieval;

/**
 * One of the terms that a term of a question is searched as.
 *
 * @param term as it is written in the language searched
 * @param weight how much a mention of it counts, above 0 and at most 1
 * @param origin where it comes from
 */
public record TermVariant(String term, double weight, Origin origin) {

  /** Where an alternative comes from. */
  public enum Origin {
    /** The term as it was asked. */
    ITSELF,
    /** A fixed translation. */
    GLOSSARY,
    /** A translation computed from parallel text. */
    LEXICON,
    /** The accents that were left out. */
    ACCENTS,
    /** Another spelling, since the one that was asked is not known. */
    CORRECTION
  }

  public TermVariant {
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException(term + " has the weight " + weight);
    }
  }
}
