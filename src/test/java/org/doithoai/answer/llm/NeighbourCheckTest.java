package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and figures beside words that belong to others. */
class NeighbourCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Three depots moved to four regions.     | The navy moved 4 depots to its 3 northern regions.  | true
          Four depots moved to three regions.     | The navy moved 4 depots to its 3 northern regions.  | false
          Indian sailors finished the course.     | An admiral of India thanked the Philippine sailors. | true
          Philippine sailors finished the course. | An admiral of India thanked the Philippine sailors. | false
          """)
  void finds(String claim, String sentence, boolean other) {
    Proposition own = Read.of(claim);
    Proposition there = Read.of(sentence);
    NeighbourCheck check = new NeighbourCheck(own, Read.aligned(own, there));
    assertEquals(other, check.worst() > 0);
  }
}
