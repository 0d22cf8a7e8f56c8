package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in another order than in the evidence. */
class NameOrderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Japan invited Vietnam.            | Vietnam invited Japan.       | 1 | true
          Vietnam invited Japan.            | Vietnam invited Japan.       | 0 | false
          Nhật Bản mời Việt Nam.            | Vietnam invited Japan.       | 1 | true
          Japan was invited by Vietnam.     | Vietnam invited Japan.       | 1 | false
          Nhật Bản được Việt Nam mời.       | Vietnam invited Japan.       | 1 | false
          Japan and Vietnam met.            | Vietnam and Japan met.       | 1 | false
          They invited Vietnam.             | Vietnam invited Japan.       | 0 | false
          """)
  void ofThoseOnBothSidesOfAnAct(String claim, String sentence, double turned, boolean act) {
    NameOrder order = new NameOrder(Read.of(claim), List.of(Read.of(sentence)));
    assertEquals(turned, order.turned());
    assertEquals(act, order.isActTurned());
  }
}
