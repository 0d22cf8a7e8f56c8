package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseEndReaderTest {

  /** A Sunday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "until 5 December | 2026-12-05",
        "until December 5th | 2026-12-05",
        "until 5/12 | 2026-12-05",
        "until 5/12/2026 | 2026-12-05",
        "đến 5/12 | 2026-12-05",
        "đến ngày 5 tháng 12 | 2026-12-05",
        "den het ngay 5/12 | 2026-12-06",
        "until 3 March | 2027-03-03",
        "đến 1/2 | 2027-02-01",
        "until 1 November 2020 | ",
        "until Monday | 2026-11-23",
        "until next Friday | 2026-11-27",
        "đến thứ Hai tuần sau | 2026-11-23",
        "đến thứ 4 | 2026-11-25",
        "until tomorrow | 2026-11-23",
        "đến ngày mai | 2026-11-23",
        "for two weeks | 2026-12-06",
        "for 10 days | 2026-12-02",
        "for a month | 2026-12-22",
        "2 tuần | 2026-12-06",
        "trong một tháng | 2026-12-22",
        "until next week | 2026-11-23",
        "đến tuần sau | 2026-11-23",
        "until the end of the month | 2026-12-01",
        "đến hết tháng này | 2026-12-01",
        "for 999 months | 2036-11-29",
        "until 31/31 | ",
        "until the end of December | 2027-01-01",
        "đến hết tháng 12 | 2027-01-01",
        "until March | 2027-03-01",
        "forever | ",
      })
  void reads(String words, String expected) {
    Tokens tokens = Tokens.of(words);
    LocalDate until =
        PauseEndReader.take(new RequestText(tokens), FigureAnnotator.dates(words), TODAY)
            .orElse(null);
    assertEquals(expected, until == null ? null : until.toString(), words);
  }
}
