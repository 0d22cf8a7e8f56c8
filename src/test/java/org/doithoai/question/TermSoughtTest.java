package org.doithoai.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which term a question asks for as such. */
class TermSoughtTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is the Vietnamese term for mine clearance?      | mine clearance            | VIETNAMESE | NAMED
          How do you say "quân y" in English?                  | quân y                    | ENGLISH    | NAMED
          Translate rules of engagement to Vietnamese, please  | rules of engagement       | VIETNAMESE | NAMED
          phòng không tiếng Anh là gì?                         | phòng không               | ENGLISH    | NAMED
          phong khong tieng anh la gi                          | phong khong               | ENGLISH    | NAMED
          Major General tiếng Việt là gì                       | Major General             | VIETNAMESE | NAMED
          Dịch giúp mình cụm hợp tác hải quân sang tiếng Anh   | hợp tác hải quân          | ENGLISH    | NAMED
          What's the Vietnamese for hazardous materials?       | hazardous materials       | VIETNAMESE | NAMED
          What does UXO stand for?                             | UXO                       |            | NAMED
          ADMM+ là gì?                                         | ADMM+                     |            | ABBREVIATION
          What is a shuttle visit?                             | shuttle visit             |            | PERHAPS
          code of conduct                                      | code of conduct           |            | BARE
          office 'tham mưu trưởng' - english?                  | tham mưu trưởng           | ENGLISH    | NAMED
          Học viện Hải quân = which academy in English?        | Học viện Hải quân         | ENGLISH    | NAMED
          Bộ Tổng Tham mưu - English please                    | Bộ Tổng Tham mưu          | ENGLISH    | NAMED
          UNIFIL ở Liban viết đầy đủ là gì?                    | UNIFIL                    |            | NAMED
          HADR, what's the full name?                          | HADR                      |            | NAMED
          UNTSO - tên tiếng Việt và tiếng Anh đầy đủ           | UNTSO                     |            | NAMED
          WPS - what is that short for, in Vietnamese?         | WPS                       | VIETNAMESE | NAMED
          """)
  void isFoundBetweenTheWordsOfAsking(
      String question, String term, String into, TermSought.Manner manner) {
    TermSought sought = Reading.frame(question).term();
    assertNotNull(sought, question);
    assertEquals(term, sought.text());
    assertEquals(into, sought.into() == null ? null : sought.into().name());
    assertEquals(manner, sought.manner());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which articles are in English?",
        "Who spoke in Vietnamese at the meeting?",
        "Lớp học tiếng Anh về gìn giữ hòa bình có gì đặc biệt?",
        "How many officers learn English?",
        "What is the full name of the Lao minister?",
        "What did the minister mean for the region and the partners?",
        "Bộ trưởng nói gì về hợp tác?"
      })
  void isNotSoughtWhereSomethingElseIs(String question) {
    assertFalse(Reading.frame(question).asks(AnswerType.TERM), question);
  }
}
