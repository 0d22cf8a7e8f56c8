package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a text says a date or number of another, in either language. */
class FigureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It lasted eight days.                   | Cuộc tuần tra kéo dài tám ngày.            | true
          It lasted eight days.                   | Cuộc tuần tra kéo dài mười tám ngày.       | false
          They gave 183 million USD.              | Mỹ tài trợ 183 triệu USD.                  | true
          They gave 183 million USD.              | Mỹ tài trợ 138 triệu USD.                  | false
          The visit was from 3 to 8 October.      | Chuyến thăm từ ngày 3 đến 8-10.            | true
          The visit ended on 8 October.           | Chuyến thăm từ ngày 3 đến 8-10.            | true
          The visit began on 4 October.           | Chuyến thăm từ ngày 3 đến 8-10.            | false
          The 14th dialogue was held.             | Đối thoại lần thứ 14 được tổ chức.         | true
          The 14th dialogue was held.             | Có 14 cuộc đối thoại.                      | false
          It was signed in May 2015.              | Văn kiện được ký ngày 12-5-2015.           | true
          It was signed on 12 May 2015.           | Văn kiện được ký tháng 5-2015.             | false
          """)
  void isSaidBy(String claim, String sentence, boolean said) {
    Proposition told = Read.of(sentence);
    boolean all =
        Read.of(claim).figures().stream()
            .allMatch(own -> told.figures().stream().anyMatch(own::isSaidBy));
    assertEquals(said, all);
  }

  @ParameterizedTest
  @CsvSource({
    "The two ministers met., 0",
    "Hai bên nhất trí hợp tác., 0",
    "Two submarines came., 1"
  })
  void bothSidesAreNoFigure(String text, int figures) {
    assertEquals(figures, Read.of(text).figures().size());
  }
}
