package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbbreviationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          They met in the Harbour Pilots Association (HPA) on Monday. | HPA    | Harbour Pilots Association
          A joint harbour patrol (HARPAT) began.                      | HARPAT | harbour patrol
          HPA (Harbour Pilots Association) met.                       | HPA    | Harbour Pilots Association
          The Harbour Pilots Association (HPA-2023) met.              | HPA    | Harbour Pilots Association
          Hội Hoa tiêu Bến cảng (HHB) họp hôm thứ Hai.                | HHB    | Hội Hoa tiêu Bến cảng
          Hội Hoa tiêu Bến cảng (HPA) họp hôm thứ Hai.                | HPA    | -
          The 3rd Workshop on Pilots and Tugs (WPT-3) began.          | WPT-3  | -
          The pilots (HPA) met.                                       | HPA    | -
          The HPA met in the harbour.                                 | HPA    | -
          (HPA)                                                       | HPA    | -
          """)
  void whatItIsShortFor(String text, String abbreviation, String expected) {
    assertEquals(
        expected,
        Abbreviations.longForm(text, abbreviation).map(span -> span.of(text)).orElse(null));
  }

  @Test
  void wordsInTheOtherLanguageExplainItThoughTheirLettersAreOthers() {
    String text = "Hội Hoa tiêu Bến cảng (HPA) họp hôm thứ Hai.";
    assertEquals("(HPA)", Abbreviations.explained(text, "HPA").orElseThrow().of(text));
    assertTrue(Abbreviations.explained("The HPA met.", "HPA").isEmpty());
    assertTrue(Abbreviations.explained("HPA (never closed", "HPA").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HPA", "ADMM+", "WPT-3", "NgHTW", "P-8A"})
  void capitalsMakeOne(String word) {
    assertTrue(Abbreviations.isOne(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Harbour", "P8", "harbour", "", "H P A", "HARBOURPILOTS"})
  void nothingElseDoes(String word) {
    assertEquals(false, Abbreviations.isOne(word));
  }
}
