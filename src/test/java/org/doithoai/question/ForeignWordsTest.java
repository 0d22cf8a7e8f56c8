package org.doithoai.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions in neither English nor Vietnamese. */
class ForeignWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Quelle est la date du dialogue avec le Japon ?             | true
          Wann fand der letzte Dialog mit Japan statt?               | true
          ¿Cuándo fue la última reunión con Japón?                   | true
          Kapan pertemuan terakhir dengan Jepang?                    | true
          日本との対話はいつでしたか                                      | true
          Когда была последняя встреча с Россией?                    | true
          When was the last dialogue with Japan?                     | false
          When and where was cuộc đối thoại với Nhật Bản lần thứ 10? | false
          Ai chủ trì đối thoại?                                      | false
          ai la nguoi chu tri cuoc doi thoai o da nang do            | false
          em hoi do la ngay nao o da nang                            | false
          Who is Pierre de la Fontaine?                              | false
          Japan                                                      | false
          """)
  void areToldByScriptOrFrequentWords(String question, boolean foreign) {
    assertEquals(foreign, Reading.frame(question).foreign());
  }
}
