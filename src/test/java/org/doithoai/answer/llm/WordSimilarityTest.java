package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How surely words mean the same. */
class WordSimilarityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hai tàu chạy song song với nhau.  | Hai tàu đi sóng đôi.
          Tình hình dần dần ổn định.        | Tình hình từ từ ổn định.
          """)
  void ofAWordThatRepeatsItsSyllableIsFound(String claim, String sentence) {
    ClaimAlignment aligned = Read.aligned(Read.of(claim), Read.of(sentence));
    assertTrue(aligned.words().stream().anyMatch(word -> word.strength() > 0.9));
  }
}
