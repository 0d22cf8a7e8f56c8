package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.doithoai.index.DayRange;
import org.doithoai.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastDaysTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | sum up November | 2026-11-01 | 2026-11-30",
        "en | a recap of March 2024 | 2024-03-01 | 2024-03-31",
        "en | what was new last week | 2026-11-23 | 2026-11-29",
        "en | what was new this week | 2026-11-30 | 2026-12-02",
        "en | summary of the past 7 days | 2026-11-26 | 2026-12-02",
        "en | look back | 2026-11-26 | 2026-12-02",
        "en | recap the past two weeks | 2026-11-19 | 2026-12-02",
        "vi | tổng kết hai tuần qua | 2026-11-19 | 2026-12-02",
        "vi | tổng kết tháng 11 | 2026-11-01 | 2026-11-30",
        "vi | tóm tắt tuần trước | 2026-11-23 | 2026-11-29",
        "vi | điểm lại 10 ngày qua | 2026-11-23 | 2026-12-02",
        "vi | tháng này có gì mới | 2026-12-01 | 2026-12-02",
      })
  void theDaysThatAreMeant(String language, String words, LocalDate from, LocalDate until) {
    RequestAnnotator.Row row =
        new RequestAnnotator(Shipped.ANNOTATOR, Shipped.GLOSSARY)
            .annotate(Shipped.ANNOTATOR.annotate(words, Language.ofCode(language).orElseThrow()));
    assertEquals(new DayRange(from, until), PastDays.of(row, WEDNESDAY), words);
  }
}
