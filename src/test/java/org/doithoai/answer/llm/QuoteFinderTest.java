package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Optional;
import org.doithoai.text.Span;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {

  private static final String TEXT =
      "Chính sách “bốn không” của  Việt Nam – và Japan’s Vice\nMinister of Defence.";

  private static Optional<String> found(String quote) {
    return QuoteFinder.find(quote, TEXT).map(span -> span.of(TEXT));
  }

  @Test
  void whiteSpaceQuotationMarksAndDashesMayDiffer() {
    assertEquals(
        Optional.of("“bốn không” của  Việt Nam – và Japan’s Vice\nMinister"),
        found("\"bốn không\" của Việt Nam - và Japan's Vice Minister"));
  }

  @Test
  void aDecomposedQuoteIsFoundToo() {
    assertEquals(
        Optional.of("Chính sách “bốn không”"),
        found(Normalizer.normalize("Chính sách «bốn không»", Normalizer.Form.NFD)));
  }

  @Test
  void theSpanIsExact() {
    assertEquals(Optional.of(new Span(0, 22)), QuoteFinder.find("Chính sách 'bốn không'", TEXT));
  }

  @Test
  void lettersCapitalsAndDiacriticsMayNot() {
    assertEquals(Optional.empty(), found("chính sách “bốn không”"));
    assertEquals(Optional.empty(), found("Chinh sach “bon khong”"));
    assertEquals(Optional.empty(), found("Japan’s Vice Ministers of Defence"));
  }

  @Test
  void partsOfWordsAndShortQuotesProveNothing() {
    assertEquals(Optional.empty(), found("ice\nMinister of Defence"));
    assertEquals(Optional.empty(), found("Vice\nMinister of Defenc"));
    assertEquals(Optional.empty(), found("Việt Nam"));
    assertEquals(Optional.empty(), found("   "));
  }
}
