package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists and counts over all articles, by what questions say of them. */
class ListingTest extends OverMadeUpReports {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Which articles mention dioxin?                      | [japan-8.md]
          Which articles mention hydrography?                 | [japan-8.md, japan-9.md]
          Bài nào nhắc đến khảo sát thủy văn?                 | [japan-8.md, japan-9.md]
          các bài nói về khảo sát thủy văn                    | [japan-8.md, japan-9.md]
          everything on hydrography, English and Vietnamese   | [japan-8.md, japan-9.md]
          Dioxin - can you pull up a list of the articles?    | [japan-8.md]
          bài nói về tàu ngầm, dioxin                         | [japan-8.md, japan-9.md]
          all meetings where Sato Ken sat on the other side   | [japan-8.md]
          bai nao nhac den tau ngam                           | [japan-9.md]
          Which English articles mention hydrography?         | [japan-8.md]
          What happened in 2023?                              | [laos-6.md]
          Năm 2022 có những sự kiện gì?                       | [japan-9.md]
          Which meetings were there before 2022?              | [japan-8.md]
          List the meetings since 2022                        | [japan-9.md, laos-6.md]
          Meetings between January 2021 and May 2022          | [japan-8.md, japan-9.md]
          Which dialogues took place in Vientiane?            | [laos-6.md]
          How many times did Vietnam and Japan meet?          | [japan-8.md, japan-9.md]
          Which meetings had a memorandum?                    | [japan-8.md]
          Which meetings ended with a signing?                | [japan-8.md]
          Meetings after 2022                                 | [laos-6.md]
          Meetings up to 2022                                 | [japan-8.md, japan-9.md]
          What happened last year?                            | [laos-6.md]
          Which 2022 meetings were there?                     | [japan-9.md]
          When was the last meeting with Japan?               | [japan-9.md]
          Which countries did Vietnam meet in 2023?           | [laos-6.md]
          Who represented Japan over the years?               | [japan-8.md, japan-9.md]
          latest we have on hydrography?                      | [japan-8.md, japan-9.md]
          Japan and Vietnam as a timeline, oldest first       | [japan-8.md, japan-9.md]
          """)
  void hasWhatTheQuestionSaysAndNothingElse(String question, String sources) {
    Outcome outcome = ask(question);
    assertEquals(sources, cited(outcome).toString(), outcome.text());
  }

  @Test
  void aTimelineHasTheDatesThatArticlesGiveWhereNoneReportsAMeeting() {
    String text = ask("Timeline of relations between Vietnam and Mexico").text();
    assertTrue(text.contains("May 2018: “Vietnam and Mexico agreed on joint patrols"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many articles mention hydrography?      | 2 articles mentioning “hydrography”:
          How many times did Vietnam and Japan meet?  | 2 meetings with Japan:
          Có bao nhiêu bài nhắc đến tàu ngầm?         | 1 bài nhắc đến “tàu ngầm”:
          """)
  void countsWhatItLists(String question, String heading) {
    String text = ask(question).text();
    assertEquals(heading, text.lines().findFirst().orElseThrow());
    long lines = text.lines().filter(line -> line.matches(".*\\[\\d+]")).count();
    assertTrue(heading.startsWith(Long.toString(lines)), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Which articles mention torpedoes?   | There are no articles mentioning “torpedoes”
          List the defence ministers' talks   | No indexed article reports meetings
          What happened in 2019?              | No indexed article reports events, 2019
          Bài nào nhắc đến trực thăng?        | Không có bài nào nhắc đến “trực thăng”
          """)
  void anEmptyListSaysSo(String question, String reason) {
    Outcome outcome = ask(question);
    assertInstanceOf(Outcome.NotFound.class, outcome, outcome.text());
    assertTrue(outcome.text().startsWith(reason), outcome.text());
  }

  @Test
  void eachSideHasItsOwnPeople() {
    String text = ask("Who represented Japan over the years?").text();
    assertTrue(text.contains("Sato Ken") && text.contains("Mori Jun"), text);
    assertTrue(!text.contains("Tran Van An") && !text.contains("Trần Văn An"), text);
  }
}
