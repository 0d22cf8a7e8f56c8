package org.doithoai.text;

/**
 * A kind of single word that some annotator asks for at every word of a text, whatever the text's
 * language: family names, words of titles. A word may be of several. The words themselves stand in
 * {@code word-kinds.tsv}; phrases of several words are {@linkplain Cue cues}.
 *
 * @see WordForm#is(WordKind)
 */
public enum WordKind {
  /** An English word that begins a title of office: {@code minister}, {@code gen}. */
  TITLE_HEAD,
  /** An English word that may stand before a head: {@code deputy}. */
  TITLE_PREFIX,
  /** An English word over which a title goes on: {@code affairs}. */
  TITLE_WORD,
  /** An English word over which a title goes on and with which none ends: {@code of}. */
  TITLE_JOINT,
  /** A Vietnamese syllable that may stand before a head: {@code phó}. */
  VIETNAMESE_TITLE_PREFIX,
  /** A Vietnamese syllable over which a title goes on: {@code ngoại}. */
  VIETNAMESE_TITLE_WORD,
  /** A Vietnamese syllable with which no title ends: {@code của}. */
  VIETNAMESE_TITLE_JOINT,
  /** A Vietnamese family name. */
  VIETNAMESE_FAMILY_NAME,
  /** A Korean family name, as it is written in English and Vietnamese. */
  KOREAN_FAMILY_NAME,
  /** A word in lower case inside a name: {@code bin}. */
  NAME_PARTICLE,
  /** A country's name that is a given name as well: {@code Đức}. */
  COUNTRY_AND_GIVEN_NAME,
  /** A word that is no part of a person's name. */
  NO_NAME,
  /** A word with which no name of a person begins. */
  NO_FIRST_NAME,
  /** A word for Vietnam, or the first of it. */
  HOME_COUNTRY,
  /** A word between two countries that are named together: {@code và}. */
  COUNTRY_JOINT,
  /** A Vietnamese syllable behind which a short name is a country's: {@code nước}. */
  BEFORE_COUNTRY,
  /** A Vietnamese syllable that speaks for a country behind it, though weakly: {@code với}. */
  WEAKLY_BEFORE_COUNTRY,
  /** An English word behind which a short name is a country's. */
  ENGLISH_BEFORE_COUNTRY,
  /** An English word before which a short name is a country's: {@code navy}. */
  ENGLISH_AFTER_COUNTRY,
  /** A country's short name as it stands beside another one's: {@code Việt - Trung}. */
  PAIRED_COUNTRY,
  /** An English word with which, or behind which, the name of a body stands. */
  BODY_HEAD,
  /** A Vietnamese syllable with which the name of a body begins; others are {@link Cue#BODY}. */
  VIETNAMESE_BODY_HEAD,
  /** A Vietnamese syllable over which the name of a body goes on, beside those of titles. */
  VIETNAMESE_BODY_WORD
}
