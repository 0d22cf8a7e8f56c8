package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what to whom, where the order of names shows it. */
class RolesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Japan invited Vietnam.                  | Vietnam invited Japan.                     | true
          Vietnam invited Japan.                  | Vietnam invited Japan.                     | false
          Japan was invited by Vietnam.           | Vietnam invited Japan.                     | false
          Vietnam was invited by Japan.           | Vietnam invited Japan.                     | true
          Nhật Bản mời Việt Nam.                  | Vietnam invited Japan.                     | true
          Nhật Bản được Việt Nam mời.             | Vietnam invited Japan.                     | false
          They invited Vietnam.                   | Vietnam invited Japan.                     | false
          """)
  void anotherOneActs(String claim, String sentence, boolean other) {
    Roles roles = Roles.of(Read.of(claim), List.of(Read.of(sentence)));
    assertEquals(other, roles.isOther() || roles.isReversed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vietnam signed the plan.                | Vietnam will sign the plan.                | true  | false
          Vietnam signed the plan.                | Vietnam hopes to sign the plan.            | true  | false
          Vietnam will sign the plan.             | Vietnam signed the plan.                   | false | true
          Vietnam will sign the plan.             | Việt Nam sẽ ký kế hoạch.                   | false | false
          Việt Nam đã ký kế hoạch.                | Việt Nam sẽ ký kế hoạch.                   | true  | false
          """)
  void whatIsToBeIsNotDone(String claim, String sentence, boolean lost, boolean added) {
    Roles roles = Roles.of(Read.of(claim), List.of(Read.of(sentence)));
    assertEquals(lost, roles.isOpenLost());
    assertEquals(added, roles.isOpenAdded());
  }
}
