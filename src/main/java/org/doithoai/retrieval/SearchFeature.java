package org.doithoai.retrieval;

/** A part of the search that can be left out, to see what it is worth. */
public enum SearchFeature {
  /** Fixed translations of terms and phrases. */
  GLOSSARY,
  /** Translations computed from parallel text. */
  LEXICON,
  /** Matches without diacritics. */
  FOLDED,
  /** Pairs of neighbouring terms. */
  SHINGLES,
  /** Other spellings for words that are not known. */
  CORRECTION
}
