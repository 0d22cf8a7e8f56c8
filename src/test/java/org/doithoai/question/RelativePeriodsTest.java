package org.doithoai.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.doithoai.text.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stretches of time as of Sunday, 15 September 2024. */
class RelativePeriodsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What happened this year?              | 2024
          What happened last month?             | 2024-8
          Articles from last week               | 2024-9-2..2024-9-8
          Which meetings were there yesterday?  | 2024-9-14
          Articles of the last 3 months         | 2024-6-15..2024-9-15
          What happened next door?              | ''
          Năm ngoái có những sự kiện gì?        | 2023
          thang truoc co nhung su kien gi       | 2024-8
          Các bài trong 2 năm qua               | 2022-9-15..2024-9-15
          Which 2022 meetings were there?       | 2022
          Which 1900 meetings were there?       | 1900
          Which 2099 meetings were there?       | 2099
          Which 1899 meetings were there?       | ''
          Which 2100 meetings were there?       | ''
          Which 77 meetings were there?         | ''
          Was Resolution 1701 mentioned?        | ''
          Who chaired it last year?             | ''
          """)
  void areCountedFromTheDayOfTheQuestion(String question, String times) {
    assertEquals(
        times,
        Reading.frame(question).dates().stream()
            .map(d -> words(d.from()) + (d.until() == null ? "" : ".." + words(d.until())))
            .collect(Collectors.joining(" ")));
  }

  private static String words(PartialDate date) {
    return date.year()
        + (date.month() == null ? "" : "-" + date.month())
        + (date.day() == null ? "" : "-" + date.day());
  }
}
