package org.doithoai.retrieval;

import java.util.List;

/**
 * A stretch of a question that is translated as one: a word, a Vietnamese word of two syllables, a
 * phrase of the glossary.
 *
 * @param start its first word
 * @param end one past its last word
 * @param text its words, joined by one space
 * @param fixed its translations in the glossary, the preferred one first; empty if it has none
 */
record TranslationUnit(int start, int end, String text, List<String> fixed) {

  TranslationUnit {
    fixed = List.copyOf(fixed);
  }

  /** Whether both are the same words of the question. */
  boolean hasPlaceOf(TranslationUnit other) {
    return start == other.start && end == other.end;
  }
}
