package org.doithoai.text;

/** What phrases are of; each has its own numbers. */
public enum PhraseSource {
  ENGLISH_CUE(0),
  VIETNAMESE_CUE(1),
  ENGLISH_TERM(2),
  VIETNAMESE_TERM(3),
  ENTITY_NAME(4),
  COUNTRY_NAME(5),
  ENGLISH_RELATED_WORD(6),
  VIETNAMESE_RELATED_WORD(7);

  private static final PhraseSource[] ALL = values();

  private final int number;

  /** With its number in the bytes of a trie, below 32; in the order of these. */
  PhraseSource(int number) {
    this.number = number;
  }

  /** The source with this number. */
  static PhraseSource of(int number) {
    return ALL[number];
  }

  /** Its number in the bytes of a trie. */
  int number() {
    return number;
  }

  /** Its bit in a set of sources. */
  int bit() {
    return 1 << number;
  }
}
