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
          ACT         | Chien and Chan signed the memorandum.   | Chiến và Chan chứng kiến lễ trao Bản ghi nhớ. | true
          ACT         | Chien and Chan witnessed the handover.  | Chiến và Chan chứng kiến lễ trao Bản ghi nhớ. | false
          OFFICE      | Minister of National Defence Phan Van Giang came. | Deputy Minister of National Defence Phan Van Giang came. | true
          OFFICE      | Thứ trưởng Phan Văn Giang đã đến.       | Deputy Minister Phan Van Giang came.          | false
          BODY        | The army received the ships.            | Hải quân tiếp nhận các tàu.                   | true
          BODY        | The navy received the ships.            | Hải quân tiếp nhận các tàu.                   | false
          WORD        | The talks were held before the visit.   | The talks were held after the visit.          | true
          SCOPE       | All ships will be repaired.             | Ships will be repaired.                       | true
          SCOPE       | It lasts nearly two months.             | It lasts more than two months.                | true
          SCOPE       | Ties became closer over the years.      | Ties became closer with the years.            | false
          DONE        | Việt Nam đã ký kế hoạch.                | Việt Nam sẽ ký kế hoạch.                      | true
          DONE        | Vietnam has signed the plan.            | Việt Nam đã ký kế hoạch và sẽ thực hiện.      | false
          PLANNED     | Cooperation will be a pillar.           | Hợp tác là một trụ cột.                       | true
          PLANNED     | Cooperation will be a pillar.           | Hợp tác sẽ là một trụ cột.                    | false
          ACT_PLANNED | Vietnam hopes to sign the plan.         | Vietnam signed the plan.                      | true
          ACT_PLANNED | Vietnam hopes to sign the plan.         | Việt Nam sẽ ký kế hoạch.                      | false
          DENIAL      | Bases are allowed.                      | No bases are allowed.                         | true
          DENIAL      | No bases are allowed.                   | Không cho phép căn cứ.                        | false
          """)
  void finds(Contradiction kind, String claim, String sentence, boolean there) {
    Proposition own = Read.of(claim);
    Proposition quoted = Read.of(sentence);
    ContrastCheck check =
        new ContrastCheck(
            own,
            List.of(quoted),
            Read.aligned(own, quoted),
            entry -> Shipped.GLOSSARY.entries().get(entry).field());
    assertEquals(there, check.found().contains(kind));
  }
}
