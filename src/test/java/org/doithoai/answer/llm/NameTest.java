package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names mean the same. */
class NameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tokyo offered two boats.              | Japan offered two boats.             | true
          Tokyo đề nghị hợp tác.                | Nhật Bản đề nghị hợp tác.            | true
          They thanked Canberra for it.         | They thanked Australia for it.       | true
          The talks came at Beijing's request.  | The talks came at China's request.   | true
          Tokyo offered two boats.              | China offered two boats.             | false
          The talks were held in Tokyo.         | The talks were held in Japan.        | false
          Hội đàm diễn ra tại Tokyo.            | Hội đàm diễn ra tại Nhật Bản.        | false
          The talks were held in Tokyo.         | Hội đàm diễn ra tại Tokyo.           | true
          Osaka offered two boats.              | Japan offered two boats.             | false
          """)
  void aCapitalStandsForItsGovernmentWhereItIsNoPlace(String claim, String text, boolean same) {
    Proposition there = Read.of(text);
    boolean all =
        Read.of(claim).names().stream()
            .filter(Name::isCertain)
            .allMatch(name -> there.indexOf(name) >= 0);
    assertEquals(same, all);
  }
}
