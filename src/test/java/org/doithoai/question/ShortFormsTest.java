package org.doithoai.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortFormsTest {

  @ParameterizedTest
  @CsvSource({
    "wat did he say, what did he say",
    "2 nc ký j, 2 nước ký gì",
    "bqp ko nói gì, Bộ Quốc phòng không nói gì",
    "talks w/ Laos, talks with Laos",
    "can u tell me pls, can you tell me please",
    "a 50/50 share w/o it, a 50/50 share w/o it",
    "talks in Washington DC, talks in Washington DC",
    "NC and J stay, NC and J stay",
    "mail j@x.vn or x.j, mail j@x.vn or x.j"
  })
  void shortFormsAreWrittenOut(String typed, String written) {
    assertEquals(written, ShortForms.writtenOut(typed));
  }
}
