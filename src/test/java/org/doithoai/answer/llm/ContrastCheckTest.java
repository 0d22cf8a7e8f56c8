package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.doithoai.subscription.Shipped;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are taken for one another. */
class ContrastCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACT_OTHER    | Chien and Chan signed the memorandum.   | Chiến và Chan chứng kiến lễ trao Bản ghi nhớ. | 1
          ACT_OTHER    | Chien and Chan witnessed the handover.  | Chiến và Chan chứng kiến lễ trao Bản ghi nhớ. | 0
          OFFICE_OTHER | Minister of National Defence Giang came. | Deputy Minister of National Defence Giang came. | 1
          OFFICE_OTHER | Thứ trưởng Bộ Quốc phòng đã đến.        | A Deputy Minister of National Defence came.   | 0
          BODY_OTHER   | The army received the ships.            | Hải quân tiếp nhận các tàu.                   | 1
          BODY_OTHER   | The navy received the ships.            | Hải quân tiếp nhận các tàu.                   | 0
          OTHER_WORD   | The talks were held before the visit.   | The talks were held after the visit.          | 1
          SCOPE_ADDED  | All ships will be repaired.             | Ships will be repaired.                       | 1
          SCOPE_ADDED  | It lasts nearly two months.             | It lasts more than two months.                | 1
          SCOPE_ADDED  | Ties became closer over the years.      | Ties became closer with the years.            | 0
          """)
  void finds(ClaimFeature feature, String claim, String sentence, double value) {
    Proposition own = Read.of(claim);
    Proposition there = Read.of(sentence);
    ContrastCheck check =
        new ContrastCheck(
            own,
            List.of(there),
            Read.aligned(own, there),
            entry -> Shipped.GLOSSARY.entries().get(entry).field());
    assertEquals(value, check.values().get(feature));
  }
}
