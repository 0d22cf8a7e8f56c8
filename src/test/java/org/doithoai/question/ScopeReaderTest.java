package org.doithoai.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.doithoai.question.Scope.Bound;
import org.doithoai.question.Scope.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question asks of all articles together. */
class ScopeReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Which articles mention dioxin?                     | ARTICLES
          How many articles are from 2023?                   | ARTICLES
          Which meetings had a memorandum?                   | MEETINGS
          How many times did Vietnam and Laos meet?          | MEETINGS
          What was the first meeting?                        | MEETINGS
          What happened in 2024?                             | EVENTS
          Timeline of the dialogues with Laos                | EVENTS
          Who represented Laos over the years?               | PEOPLE
          Which countries has Vietnam met?                   | PARTNERS
          Which documents were signed with Laos?             | DOCUMENTS
          Who chaired the dialogue with Laos?                | NONE
          How many ships did it receive?                     | NONE
          Bài nào nhắc đến tàu ngầm?                         | ARTICLES
          Có bao nhiêu bài nói về tàu ngầm?                  | ARTICLES
          Các cuộc đối thoại trước năm 2024                  | MEETINGS
          Năm 2024 có những sự kiện gì?                      | EVENTS
          Những ai đại diện cho Lào qua các năm?             | PEOPLE
          Ai dẫn đầu đoàn Lào?                               | NONE
          """)
  void listsThis(String question, Unit unit) {
    assertEquals(unit, Reading.frame(question).scope().unit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Meetings in 2023                                   | WITHIN
          Meetings since 2023                                | SINCE
          Meetings before 2023                               | BEFORE
          Meetings after 2023                                | AFTER
          Meetings up to 2023                                | UP_TO
          Các cuộc họp sau năm 2023                          | AFTER
          Các cuộc họp đến hết năm 2023                      | UP_TO
          Từ tháng 1 năm 2023 đến nay có những cuộc họp nào? | SINCE
          Meetings between January 2021 and May 2022         | BETWEEN
          Meetings between Vietnam and Laos in 2023          | WITHIN
          Các cuộc họp từ năm 2023                           | SINCE
          Các cuộc họp trước năm 2023                        | BEFORE
          """)
  void boundsTheTime(String question, Bound bound) {
    assertEquals(bound, Reading.frame(question).scope().bound());
  }

  @Test
  void readsLanguagePageAndOrder() {
    assertEquals("VIETNAMESE", "" + Reading.frame("List Vietnamese articles").scope().writtenIn());
    assertEquals(3, Reading.frame("List the articles about Laos page 3").scope().page());
    assertEquals(2, Reading.frame("Liệt kê các bài về Lào trang 2").scope().page());
    assertEquals(true, Reading.frame("the latest meeting with Laos").scope().one());
    assertEquals(false, Reading.frame("How many articles are there?").scope().one());
  }
}
