package org.doithoai.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCorrectorTest {

  private static String corrected(String question) {
    return Reading.frame(question).corrections().stream()
        .map(correction -> correction.typed() + " = " + correction.corrected())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ai dẫn đầu đoàn Australa?             | australa = Australia
          Đối thoại với Việt Nan bàn những gì?  | việt nan = Việt Nam
          What did Kazakstan propose?           | kazakstan = Kazakhstan
          doi thoai voi indonexia               | indonexia = Indonesia
          who led the Austrlian side            | austrlian = Australian
          """)
  void oneLetterIsPutRight(String question, String corrections) {
    assertEquals(corrections, corrected(question));
  }

  /** Two syllables of other words are soon one letter from a country's name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ong giang hoi dam voi bo truong quoc phong nga ngay nao",
        "hop hai lan mot nam",
        "Hai bên họp hai lần một năm ở Hậu Giang và Bắc Ninh",
        "Vietnam and Japan met in Hanoi and Australia",
        "Which nations and missions took part?"
      })
  void otherWordsStay(String question) {
    assertEquals("", corrected(question));
  }
}
