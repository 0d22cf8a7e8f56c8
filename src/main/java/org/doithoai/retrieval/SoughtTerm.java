package org.doithoai.retrieval;

/**
 * A term of a question that evidence should contain.
 *
 * @param term the term with its forms in both languages
 * @param weight how rare it is among the indexed passages, from 0 to 1
 * @param sort what sort of term it is
 * @param carried whether it comes from a question before this one
 */
public record SoughtTerm(ContentTerm term, double weight, Sort sort, boolean carried) {

  /** What sort of term it is. */
  public enum Sort {
    /** An ordinary word or phrase. */
    WORD,
    /** A name, or what is written as one. */
    NAME,
    /** A number in figures. */
    NUMBER
  }

  /** Whether it is a name. */
  public boolean isName() {
    return sort == Sort.NAME;
  }
}
